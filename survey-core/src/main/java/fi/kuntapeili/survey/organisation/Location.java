package fi.kuntapeili.survey.organisation;

/** A point for maps, in degrees (WGS 84). */
public record Location(double latitude, double longitude) {

    public Location {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not a place on earth: " + latitude + ", " + longitude);
        }
    }
}
