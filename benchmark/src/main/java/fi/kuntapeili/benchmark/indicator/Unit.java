package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.text.LocalizedText;

/** @param code the name in data files, such as {@code eur_per_inhabitant} */
public record Unit(String code, LocalizedText label) {

    /**
     * Whether values have an end on both sides, which the code tells: {@code percent}, and codes that begin with {@code
     * points} or {@code scale}. Such an indicator never has a mean.
     */
    public boolean isBounded() {
        return isPercent() || code.startsWith("points") || code.startsWith("scale");
    }

    public boolean isPercent() {
        return code.equals("percent");
    }
}
