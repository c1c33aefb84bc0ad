package fi.kuntapeili.survey.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A published questionnaire: immutable, known by id and version. Section and question ids are unique; visibility rules have
 * no cycle.
 */
public final class Questionnaire {

    private final String id;
    private final String version;
    private final Map<String, String> review;
    private final List<Section> sections;
    private final Map<String, Question> questions;
    private final Optional<CaseOutline> caseOutline;
    private final List<Question> byDependency;

    /**
     * @param review state of review by language, such as {@code sv -> unreviewed}; languages left out are reviewed
     * @param caseOutline how case descriptions are made of answers; empty when there are none
     * @throws IllegalArgumentException for a repeated id, an unknown section or a cycle of visibility rules
     */
    public Questionnaire(
            String id,
            String version,
            Map<String, String> review,
            List<Section> sections,
            List<Question> questions,
            Optional<CaseOutline> caseOutline) {
        this.id = id;
        this.version = version;
        this.review = Map.copyOf(review);
        this.sections = List.copyOf(sections);
        Map<String, Question> byId = new LinkedHashMap<>();
        for (Question question : questions) {
            if (byId.put(question.id(), question) != null) {
                throw new IllegalArgumentException("question id used twice: " + question.id());
            }
            if (section(question.basics().section()).isEmpty()) {
                throw new IllegalArgumentException("question " + question.id() + " stands in an unknown section");
            }
        }
        this.questions = Collections.unmodifiableMap(byId);
        this.caseOutline = caseOutline;
        this.byDependency = order();
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    public Map<String, String> review() {
        return review;
    }

    public List<Section> sections() {
        return sections;
    }

    public Optional<Section> section(String sectionId) {
        return sections.stream().filter(s -> s.id().equals(sectionId)).findFirst();
    }

    /** All questions in the order of the questionnaire. */
    public List<Question> questions() {
        return List.copyOf(questions.values());
    }

    public List<Question> questions(Section section) {
        return questions.values().stream()
                .filter(q -> q.basics().section().equals(section.id()))
                .toList();
    }

    public Optional<Question> question(String questionId) {
        return Optional.ofNullable(questions.get(questionId));
    }

    /** How case descriptions are made of answers; empty when the questionnaire has none. */
    public Optional<CaseOutline> caseOutline() {
        return caseOutline;
    }

    /** The type of the cell at a path; empty when the questionnaire has no such cell. */
    public Optional<CellType> typeAt(CellPath path) {
        return question(path.question()).flatMap(q -> q.typeAt(path));
    }

    /** Questions ordered so that what a visibility rule reads comes before the question it decides on. */
    List<Question> byDependency() {
        return byDependency;
    }

    private List<Question> order() {
        List<Question> ordered = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        for (Question question : questions.values()) {
            place(question, ordered, done, new ArrayList<>());
        }
        return List.copyOf(ordered);
    }

    private void place(Question question, List<Question> ordered, Set<String> done, List<String> above) {
        if (done.contains(question.id())) {
            return;
        }
        if (above.contains(question.id())) {
            throw new IllegalArgumentException("visibility rules go in a circle: " + above);
        }
        above.add(question.id());
        question.basics()
                .visibleIf()
                .ifPresent(rule -> rule.references().stream()
                        .map(reference -> questions.get(reference.get(0)))
                        .filter(read -> read != null)
                        .forEach(read -> place(read, ordered, done, above)));
        above.remove(question.id());
        done.add(question.id());
        ordered.add(question);
    }
}
