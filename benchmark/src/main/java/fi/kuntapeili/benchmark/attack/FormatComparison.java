package fi.kuntapeili.benchmark.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for one figure that says more in one place than in another: more digits, a picture drawn from something finer, or a
 * number where there is to be none.
 */
public final class FormatComparison {
    public static final int NUMBER = 19;
    private static final String TITLE = "compares one figure in every format, drawings included";
    private static final int DRAWN_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF_STEP = new BigDecimal("0.0051");

    private final Map<PublicFigure.Name, PublicFigure> published = new HashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private long tried;

    private FormatComparison() {}

    public static AttackReport.Result of(Served served) {
        FormatComparison comparison = new FormatComparison();
        comparison.compare(served.open());
        comparison.compare(served.own());
        served.drawn().forEach(comparison::redraw);
        served.strays().forEach(stray -> comparison.found(stray.indicator(), stray.what() + " in " + stray.place()));
        return new AttackReport.Result(
                NUMBER, TITLE, comparison.tried + served.looked(), List.copyOf(comparison.findings), 0);
    }

    private void compare(List<ServedFigures> places) {
        for (ServedFigures place : places) {
            for (PublicFigure figure : place.figures()) {
                PublicFigure first = published.putIfAbsent(figure.name(), figure);
                tried++;
                if (first != null && !says(first, figure)) {
                    found(
                            figure.indicator(),
                            figure.statistic() + " of " + figure.group() + " is written differently in "
                                    + place.place());
                }
            }
        }
    }

    private static boolean says(PublicFigure first, PublicFigure again) {
        return first.isGiven() == again.isGiven()
                && (!first.isGiven() || first.text().equals(again.text()))
                && (again.status().isEmpty() || first.status().equals(again.status()));
    }

    /** A picture made of the figure as it is written has this place and no other. */
    private void redraw(Drawn drawn) {
        tried++;
        PublicFigure figure = published.get(drawn.name());
        if (figure == null || !figure.isGiven()) {
            found(
                    drawn.indicator(),
                    drawn.statistic() + " of " + drawn.group() + " is drawn and not published, in " + drawn.place());
            return;
        }
        BigDecimal expected = new BigDecimal(figure.text())
                .subtract(drawn.low())
                .multiply(HUNDRED)
                .divide(drawn.high().subtract(drawn.low()), DRAWN_DECIMALS + 2, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(HUNDRED);
        boolean fine = drawn.at().stripTrailingZeros().scale() > DRAWN_DECIMALS;
        if (fine || expected.subtract(drawn.at()).abs().compareTo(HALF_STEP) > 0) {
            found(
                    drawn.indicator(),
                    drawn.statistic() + " of " + drawn.group()
                            + " is drawn from something else than the published figure, in " + drawn.place());
        }
    }

    private void found(String indicator, String how) {
        findings.add(new Finding(NUMBER, indicator, new BitSet(), Finding.Harm.TOLD, how));
    }
}
