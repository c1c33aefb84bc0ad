package fi.kuntapeili.survey.questionnaire;

/**
 * A check that answers fail.
 *
 * @param check id of the edit, or of the product's own check such as {@code range}
 * @param path the cell, or the question as a whole
 * @param boundTo fingerprint of the values it speaks of: an explanation given for another fingerprint is stale
 */
public record Raised(String check, Tier tier, CellPath path, Message message, String boundTo) {

    public String question() {
        return path.question();
    }
}
