package fi.kuntapeili.survey.questionnaire;

import fi.kuntapeili.survey.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * What every question has, whatever its kind.
 *
 * @param id stable over versions, never reused
 * @param section id of the section it stands in
 * @param core also asked in the core form
 * @param optional may be left empty without a missing code
 * @param missing codes offered beside the field
 * @param visibleIf asked when true; a null hides
 * @param feeds ids of the indicators it feeds
 */
public record Basics(
        String id,
        String section,
        boolean core,
        boolean optional,
        Confidentiality confidentiality,
        Wording wording,
        List<MissingCode> missing,
        Optional<Expression> visibleIf,
        List<Edit> edits,
        Prefill prefill,
        List<String> feeds) {

    public Basics {
        missing = List.copyOf(missing);
        edits = List.copyOf(edits);
        feeds = List.copyOf(feeds);
    }
}
