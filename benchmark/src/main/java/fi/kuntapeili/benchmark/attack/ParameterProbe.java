package fi.kuntapeili.benchmark.attack;

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
        for (PublicFigure figure : reading.surface().figures()) {
            attempt.tried();
            boolean known = PublicRules.exists(figure.statistic());
            boolean plain = !figure.isGiven() || FIGURE.matcher(figure.text()).matches();
            if (!known || !plain) {
                attempt.concluded(new Deduction.Told(
                        figure.indicator(),
                        figure.statistic() + " of " + figure.group() + " is written " + figure.text()));
            }
        }
        return attempt;
    }
}
