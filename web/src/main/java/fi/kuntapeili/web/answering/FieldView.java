package fi.kuntapeili.web.answering;

/** What a question draws to be answered with, one record for each way of answering. */
public sealed interface FieldView permits CellView, MatrixField, RosterField, CompositionField {

    /** Name of the fragment that draws it. */
    String fragment();

    /** The place inside the page that leads to the first control. */
    String dom();
}
