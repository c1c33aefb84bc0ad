package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.Measure;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.ReleasedShares;
import fi.kuntapeili.benchmark.disclosure.Statistic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The cells that the engine released for one indicator, before any page or file has written them.
 *
 * @param categories names of the options of a share; one for yes-or-no
 */
public record ReleasedCells(
        String indicator, Measure measure, List<String> categories, Map<String, Disclosure<Released>> cells)
        implements FigureSource {
    public ReleasedCells {
        categories = List.copyOf(categories);
        cells = Map.copyOf(cells);
    }

    @Override
    public List<PublicFigure> figures() {
        List<PublicFigure> figures = new ArrayList<>();
        cells.forEach((group, cell) -> {
            figures.add(figure(
                    group,
                    Statistic.N.code(),
                    "",
                    cell.flatMap(Released::answers).map(String::valueOf)));
            if (measure instanceof Measure.Shares) {
                addShares(figures, group, cell.map(ReleasedShares.class::cast));
            } else {
                addNumbers(figures, group, cell.map(ReleasedNumbers.class::cast));
            }
        });
        return figures;
    }

    private void addNumbers(List<PublicFigure> figures, String group, Disclosure<ReleasedNumbers> cell) {
        measure.statistics().stream()
                .filter(statistic -> statistic != Statistic.N)
                .forEach(statistic -> figures.add(figure(
                        group,
                        statistic.code(),
                        "",
                        cell.flatMap(numbers -> numbers.figure(statistic)).map(BigDecimal::toPlainString))));
    }

    private void addShares(List<PublicFigure> figures, String group, Disclosure<ReleasedShares> cell) {
        for (int i = 0; i < categories.size(); i++) {
            int option = i;
            figures.add(figure(
                    group,
                    Statistic.SHARE.code(),
                    categories.get(i),
                    cell.flatMap(shares -> shares.bands().get(option)).map(band -> band.band() + "/" + band.parts())));
        }
    }

    private PublicFigure figure(String group, String statistic, String category, Disclosure<String> written) {
        return new PublicFigure(
                indicator,
                group,
                statistic,
                category,
                written.figure().orElse(null),
                written.status().name());
    }
}
