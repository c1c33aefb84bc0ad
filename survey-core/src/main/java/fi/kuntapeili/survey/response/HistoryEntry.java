package fi.kuntapeili.survey.response;

/**
 * One thing that happened to a cell or a row, as it is kept.
 *
 * @param path of the cell, or {@code question[row]} for a row
 * @param cell as it became; null when a row is spoken of
 */
record HistoryEntry(String path, AnswerHistory.Kind kind, Cell cell) {}
