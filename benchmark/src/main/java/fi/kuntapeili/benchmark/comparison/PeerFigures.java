package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.ReleasedShares;
import fi.kuntapeili.benchmark.disclosure.ShareBand;
import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.snapshot.FigureColumn;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/** What is released about the group, in the form that fits the indicator. */
public sealed interface PeerFigures {

    /** {@link PublicStatus#RELEASED} when something can be drawn. */
    PublicStatus status();

    /** What is released about one indicator and group, in the form that fits the indicator. */
    static PeerFigures of(ReleasedFigures figures, Indicator indicator, String group) {
        if (!indicator.collected()) {
            return new NotCollected(indicator.why(), indicator.missing());
        }
        return switch (indicator.valueType()) {
            case NUMBER -> new Numbers(figures.numbers(FigureColumn.of(indicator.id()), group));
            case CATEGORY, BOOLEAN -> new Shares(indicator.categories(), figures.shares(indicator.id(), group));
            case COMPOSITION ->
                new Composition(indicator.categories().stream()
                        .map(part -> new Composition.Part(
                                part, figures.numbers(new FigureColumn(indicator.id(), part.code()), group)))
                        .toList());
        };
    }

    /** Median, quartiles and, where allowed, the mean; each with its own status. */
    record Numbers(Disclosure<ReleasedNumbers> figures) implements PeerFigures {
        @Override
        public PublicStatus status() {
            return figures.flatMap(ReleasedNumbers::median).status();
        }
    }

    /** Shares of categories in bands; a single one, for yes, where {@code categories} is empty. */
    record Shares(List<Category> categories, Disclosure<ReleasedShares> figures) implements PeerFigures {
        public Shares {
            categories = List.copyOf(categories);
        }

        @Override
        public PublicStatus status() {
            return figures.flatMap(shares -> shares.bands().get(0)).status();
        }

        /** The band of a category, or of yes for index 0 of a boolean. */
        public Disclosure<ShareBand> band(int index) {
            return figures.flatMap(shares -> shares.bands().get(index));
        }
    }

    /** Median and quartiles of each part of a composition. */
    record Composition(List<Part> parts) implements PeerFigures {
        public Composition {
            parts = List.copyOf(parts);
        }

        public record Part(Category part, Disclosure<ReleasedNumbers> figures) {}

        @Override
        public PublicStatus status() {
            return parts.stream()
                    .map(part -> part.figures().flatMap(ReleasedNumbers::median).status())
                    .filter(status -> status != PublicStatus.RELEASED)
                    .findFirst()
                    .orElse(PublicStatus.RELEASED);
        }
    }

    /** The indicator is not computed for anyone. */
    record NotCollected(Optional<LocalizedText> why, List<String> missing) implements PeerFigures {
        public NotCollected {
            missing = List.copyOf(missing);
        }

        @Override
        public PublicStatus status() {
            return PublicStatus.CONFIDENTIAL;
        }
    }
}
