package fi.kuntapeili.survey.organisation;

import fi.kuntapeili.survey.text.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A unit that answers, as the register knows it. Abolished units stay, with the last day they existed; loading a pack is
 * the only way in which an organisation changes.
 */
@Entity
@Immutable
@Table(name = "organisation")
public class Organisation {

    @Id
    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> attributes;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private Double lat;
    private Double lon;

    @Column(name = "protection_unit")
    private String protectionUnit;

    protected Organisation() {}

    /**
     * @param attributes register facts by attribute key; what is not known is left out
     * @param validFrom first day, or null when it lies before the register
     * @param validTo last day, or null while the organisation exists
     * @param location where it is drawn on a map, or null
     * @param protectionUnit organisations with the same unit count as one contributor in disclosure rules; null for a
     *     unit of its own
     */
    public Organisation(
            OrganisationCode code,
            LocalizedText name,
            Map<String, String> attributes,
            LocalDate validFrom,
            LocalDate validTo,
            Location location,
            String protectionUnit) {
        this.code = code.value();
        this.name = name.byLanguage();
        this.attributes = Map.copyOf(attributes);
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.lat = location == null ? null : location.latitude();
        this.lon = location == null ? null : location.longitude();
        this.protectionUnit = protectionUnit == null ? code.value() : protectionUnit;
    }

    public OrganisationCode code() {
        return new OrganisationCode(code);
    }

    public LocalizedText name() {
        return new LocalizedText(name);
    }

    /** Register facts by attribute key; unknown facts are left out. */
    public Map<String, String> attributes() {
        return Map.copyOf(attributes);
    }

    public Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** Whether the organisation exists on the day, both ends included. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    public Optional<Location> location() {
        return lat == null || lon == null ? Optional.empty() : Optional.of(new Location(lat, lon));
    }

    /** Organisations with the same unit count as one contributor; by default the organisation's own code. */
    public String protectionUnit() {
        return protectionUnit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Organisation organisation && Objects.equals(code, organisation.code);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(code);
    }

    @Override
    public String toString() {
        return "Organisation " + code;
    }
}
