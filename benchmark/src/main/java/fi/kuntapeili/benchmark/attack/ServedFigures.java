package fi.kuntapeili.benchmark.attack;

import java.util.List;

/**
 * The figures that were read in one place.
 *
 * @param place such as a page in a language, or a form of the data
 * @param figures each as it was written there, without trailing zeros
 */
public record ServedFigures(String place, List<PublicFigure> figures) implements FigureSource {
    public ServedFigures {
        figures = List.copyOf(figures);
    }
}
