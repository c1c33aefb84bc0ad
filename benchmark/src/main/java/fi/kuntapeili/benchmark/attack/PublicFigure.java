package fi.kuntapeili.benchmark.attack;

/**
 * One figure as it is written somewhere.
 *
 * @param statistic its published name, whether or not it should exist
 * @param category the option of a share, empty elsewhere
 * @param text the written value: a decimal number, a band as {@code 2/3}, or a percentage as {@code 40 %}; null if none is
 * @param status the written status
 */
public record PublicFigure(
        String indicator, String group, String statistic, String category, String text, String status) {

    boolean isGiven() {
        return text != null;
    }

    /** What the figure is about, whatever it says. */
    Name name() {
        return new Name(indicator, group, statistic, category);
    }

    /** Which figure: two places that show it may write it differently. */
    record Name(String indicator, String group, String statistic, String category) {}
}
