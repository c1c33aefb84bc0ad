package fi.kuntapeili.benchmark.disclosure;

/**
 * Every statistic about others that exists. What is not listed cannot be asked for: no minimum or maximum, no spread,
 * no weighted share, no exact count of answers per option, no rank.
 */
public enum Statistic {
    N("n"),
    MEDIAN("median"),
    Q1("q1"),
    Q3("q3"),
    P10("p10"),
    P90("p90"),
    MEAN("mean"),
    SHARE("share");

    private final String code;

    Statistic(String code) {
        this.code = code;
    }

    /** The name in the REST interface and in files. */
    public String code() {
        return code;
    }
}
