package fi.kuntapeili.survey.questionnaire;

import fi.kuntapeili.survey.digest.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a questionnaire says about a set of answers: which questions are asked, which checks are raised, what is still
 * missing, and how far each section is. A pure function; the same answers give the same evaluation.
 *
 * @param visible ids of the questions that are asked
 * @param raised checks that are failed, strongest first, then in the order of the questionnaire
 * @param gaps cells that need a value or a missing code
 */
public record Evaluation(
        Set<String> visible, List<Raised> raised, List<CellPath> gaps, List<SectionProgress> sections) {

    public static Evaluation of(
            Questionnaire questionnaire, AnswerSet answers, Surroundings surroundings, FormLength form) {
        Bindings bindings = Bindings.of(questionnaire, answers, surroundings);
        List<Raised> raised = new ArrayList<>();
        List<CellPath> gaps = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            if (bindings.visible().contains(question.id())) {
                raised.addAll(Checks.of(question, answers, bindings));
                if (required(question, form)) {
                    gaps.addAll(question.gaps(answers));
                }
            }
        }
        raised.sort(Comparator.comparing(Raised::tier));
        List<SectionProgress> sections = questionnaire.sections().stream()
                .map(section ->
                        progress(section, questionnaire.questions(section), answers, form, bindings.visible(), raised))
                .toList();
        return new Evaluation(bindings.visible(), List.copyOf(raised), List.copyOf(gaps), sections);
    }

    /** Whether the question needs an answer when it is visible. */
    public static boolean required(Question question, FormLength form) {
        return !question.basics().optional()
                && (form == FormLength.FULL || question.basics().core());
    }

    public Optional<SectionProgress> section(String id) {
        return sections.stream().filter(s -> s.section().equals(id)).findFirst();
    }

    public List<Raised> raisedAt(String question) {
        return raised.stream().filter(r -> r.question().equals(question)).toList();
    }

    private static SectionProgress progress(
            Section section,
            List<Question> questions,
            AnswerSet answers,
            FormLength form,
            Set<String> visible,
            List<Raised> raised) {
        List<Question> shown =
                questions.stream().filter(q -> visible.contains(q.id())).toList();
        List<Question> asked = shown.stream().filter(q -> required(q, form)).toList();
        int answered =
                (int) asked.stream().filter(q -> q.gaps(answers).isEmpty()).count();
        boolean started = shown.stream().anyMatch(q -> started(q, answers));
        Set<String> ids = new TreeSet<>(shown.stream().map(Question::id).toList());
        int problems = (int) raised.stream()
                .filter(r -> ids.contains(r.question()) && r.tier().compareTo(Tier.EXPLAIN) <= 0)
                .count();
        SectionProgress.State state = state(shown.isEmpty(), problems > 0, started, asked.size(), answered);
        return new SectionProgress(section.id(), state, asked.size(), answered, problems);
    }

    private static SectionProgress.State state(
            boolean nothingShown, boolean problems, boolean started, int asked, int answered) {
        if (nothingShown) {
            return SectionProgress.State.NOT_RELEVANT;
        }
        if (problems) {
            return SectionProgress.State.HAS_ISSUES;
        }
        if (asked == 0 && !started) {
            return SectionProgress.State.OPTIONAL;
        }
        if (answered == asked) {
            return SectionProgress.State.COMPLETE;
        }
        return started ? SectionProgress.State.IN_PROGRESS : SectionProgress.State.NOT_STARTED;
    }

    private static boolean started(Question question, AnswerSet answers) {
        return question.missing(answers).isPresent()
                || !answers.rows(question.id()).isEmpty()
                || question.cells(answers).stream()
                        .anyMatch(path -> answers.at(path).isPresent());
    }

    /** SHA-256 over texts, in their order, each ended by a zero character. */
    static String fingerprint(List<String> texts) {
        Sha256 digest = new Sha256();
        texts.forEach(text -> digest.text(text + '\0'));
        return digest.hex();
    }
}
