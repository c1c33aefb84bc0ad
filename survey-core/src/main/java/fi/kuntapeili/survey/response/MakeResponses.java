package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.FormLength;
import fi.kuntapeili.survey.questionnaire.Section;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.round.PackRound;
import fi.kuntapeili.survey.synthetic.Dice;
import fi.kuntapeili.survey.synthetic.GenerateAnswers;
import fi.kuntapeili.survey.synthetic.SyntheticProfile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes up the responses of a round: which organisations have come how far, and what they answered so far. */
final class MakeResponses {

    private final PackRound round;
    private final PackRound.Synthetic synthetic;
    private final GenerateAnswers generate;
    private final PackAnswers answers;

    MakeResponses(PackRound round, PackRound.Synthetic synthetic, SyntheticProfile profile, PackAnswers answers) {
        this.round = round;
        this.synthetic = synthetic;
        this.generate = new GenerateAnswers(round.questionnaire(), profile, synthetic.seed());
        this.answers = answers;
    }

    /** In code order; organisations that have not started are left out. */
    List<LoadAnswers.Loaded> make() {
        Map<OrganisationCode, Surroundings> surroundings = answers.surroundings(round);
        Map<OrganisationCode, FormLength> forms = new HashMap<>();
        surroundings.keySet().forEach(code -> forms.put(code, answers.form(round, code)));
        return answers.asked(round).parallelStream()
                .map(organisation -> organisation.code())
                .map(code -> state(code).map(state -> response(code, state, surroundings.get(code), forms.get(code))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ResponseState> state(OrganisationCode code) {
        String pinned = synthetic.pinned().get(code.value());
        if (pinned != null) {
            return state(pinned);
        }
        double at = Dice.of(synthetic.seed(), code.value(), "state").part();
        for (ResponseState state : ResponseState.values()) {
            at -= synthetic.shares().getOrDefault(state.name().toLowerCase(Locale.ROOT), 0.0);
            if (at < 0) {
                return Optional.of(state).filter(drawn -> drawn != ResponseState.NOT_STARTED);
            }
        }
        return Optional.empty();
    }

    static Optional<ResponseState> state(String name) {
        return List.of(ResponseState.IN_PROGRESS, ResponseState.SUBMITTED, ResponseState.ACCEPTED).stream()
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private LoadAnswers.Loaded response(
            OrganisationCode code, ResponseState state, Surroundings surroundings, FormLength form) {
        GenerateAnswers.Made made = generate.of(code.value(), surroundings, answers.before(round, code), form);
        AnswerSet given = state == ResponseState.IN_PROGRESS
                ? begun(
                        made.answers(),
                        Dice.of(synthetic.seed(), code.value(), "how far").part())
                : made.answers();
        return new LoadAnswers.Loaded(code, given, state, form, made.visible());
    }

    /** The first sections only: somebody has begun and not finished. */
    private AnswerSet begun(AnswerSet given, double howFar) {
        List<Section> sections = round.questionnaire().sections();
        int reached = 1 + (int) (howFar * (sections.size() - 1));
        Set<String> kept = new HashSet<>();
        sections.subList(0, reached)
                .forEach(section -> round.questionnaire().questions(section).forEach(q -> kept.add(q.id())));
        Map<CellPath, Answer> cells = new HashMap<>(given.cells());
        cells.keySet().removeIf(path -> !kept.contains(path.question()));
        Map<String, List<String>> rows = new HashMap<>(given.rosterRows());
        rows.keySet().removeIf(question -> !kept.contains(question));
        return new AnswerSet(cells, rows);
    }
}
