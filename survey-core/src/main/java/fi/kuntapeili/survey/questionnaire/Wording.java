package fi.kuntapeili.survey.questionnaire;

import fi.kuntapeili.survey.text.LocalizedText;

/**
 * The texts around a question.
 *
 * @param help null where none is needed, as are the next three
 * @param includes what is counted in
 * @param excludes what is left out
 * @param example a worked example
 */
public record Wording(
        LocalizedText text,
        LocalizedText help,
        LocalizedText includes,
        LocalizedText excludes,
        LocalizedText example) {}
