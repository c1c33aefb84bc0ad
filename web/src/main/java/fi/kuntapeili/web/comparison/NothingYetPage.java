package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.comparison.Sentence;
import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * Why there is no comparison to see, in friendly words.
 *
 * @param frozen whether the round is frozen; the figures are then only not for this reader
 * @param word what is said to the organisation
 * @param rounds with a comparison, to go to instead
 */
@CheckedTemplate(basePath = "comparison")
record NothingYetPage(String code, boolean frozen, Optional<Sentence> word, List<Round> rounds)
        implements TemplateInstance {}
