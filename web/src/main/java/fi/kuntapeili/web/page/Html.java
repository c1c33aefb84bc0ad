package fi.kuntapeili.web.page;

/** What every page says that it is. */
public final class Html {

    /** Without the charset a reader's program would have to guess it. */
    public static final String UTF_8 = "text/html;charset=UTF-8";

    private Html() {}
}
