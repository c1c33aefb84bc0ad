package fi.kuntapeili.benchmark.report;

import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;

/** The parts of a whole, one strip each on the same axis, so that parts can be compared with one another. */
public record CompositionChart(List<Part> parts) {

    public record Part(String code, LocalizedText label, StripChart strip) {}

    public CompositionChart {
        parts = List.copyOf(parts);
        if (parts.stream().map(part -> part.strip().axis()).distinct().count() > 1) {
            throw new IllegalArgumentException("The parts of a composition share one axis");
        }
    }
}
