package fi.kuntapeili.benchmark.attack;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Figures that should not exist, and words that tell a parameter or a reason. */
record ParameterProbe() implements Attack {
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?(/\\d+| %)?");

    @Override
    public int number() {
        return 26;
    }

    @Override
    public String title() {
        return "outsider looks for parameters and for figures that do not exist";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        Map<String, PublicIndicator> indicators = new HashMap<>();
        reading.surface().indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
        for (PublicFigure figure : reading.surface().figures()) {
            attempt.tried();
            Optional<PublicIndicator> about = Optional.ofNullable(indicators.get(figure.indicator()));
            if (!exists(figure, about) || figure.isGiven() && !isPromised(figure, about)) {
                attempt.concluded(new Deduction.Told(
                        figure.indicator(),
                        figure.statistic() + " of " + figure.group() + " is written " + figure.text()));
            }
        }
        return attempt;
    }

    /** @param about empty for what is open altogether */
    private static boolean exists(PublicFigure figure, Optional<PublicIndicator> about) {
        return PublicRules.exists(figure.statistic())
                || about.isEmpty() && figure.statistic().equals(PublicIndicator.RATIO_OF_SUMS);
    }

    private static boolean isPromised(PublicFigure figure, Optional<PublicIndicator> about) {
        boolean strict = about.map(PublicIndicator::strict).orElse(false);
        boolean summed = about.flatMap(PublicIndicator::summed).isPresent();
        return FIGURE.matcher(figure.text()).matches()
                && !(strict
                        && (figure.statistic().equals("mean") || figure.text().endsWith("/5")))
                && !(summed && digits(figure.text()) > PublicRules.RATIO_DIGITS);
    }

    private static int digits(String text) {
        return new BigDecimal(text).stripTrailingZeros().precision();
    }
}
