package fi.kuntapeili.benchmark.indicator;

/** How an indicator is drawn. */
public enum ChartKind {
    STRIP,
    BANDS,
    COMPOSITION
}
