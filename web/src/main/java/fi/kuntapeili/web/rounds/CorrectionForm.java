package fi.kuntapeili.web.rounds;

import java.util.List;

/**
 * A correction as a person gives it.
 *
 * @param path of the answer; blank before one is chosen
 * @param values the right value as typed, or the codes of the chosen options
 * @param withdrawn whether the answer is taken back and nothing comes instead
 */
record CorrectionForm(String path, List<String> values, boolean withdrawn, String reason) {

    static CorrectionForm empty(String path) {
        return new CorrectionForm(path, List.of(), false, "");
    }

    static CorrectionForm typed(String path, List<String> values, boolean withdrawn, String reason) {
        return new CorrectionForm(
                path == null ? "" : path,
                values == null
                        ? List.of()
                        : values.stream().filter(each -> !each.isBlank()).toList(),
                withdrawn,
                reason == null ? "" : reason.strip());
    }

    /** The value in one text, several options with semicolons between them; blank when there is none. */
    public String value() {
        return String.join(";", values);
    }
}
