package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.pack.PackDescription;
import fi.kuntapeili.survey.pack.PackPart;
import fi.kuntapeili.survey.pack.PackReading;
import fi.kuntapeili.survey.pack.YamlFile;
import fi.kuntapeili.survey.round.PackRound;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.synthetic.SyntheticProfile;
import fi.kuntapeili.survey.synthetic.SyntheticProfileReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of the pack's rounds: from {@code answers.csv}, and made up where {@code rounds.yaml} says so, after
 * {@code synthetic.yaml} if there is one.
 */
@ApplicationScoped
class AnswersPart implements PackPart {

    private static final String PROFILE = "synthetic.yaml";

    @Inject
    LoadAnswers loadAnswers;

    @Override
    public Order order() {
        return Order.ANSWERS;
    }

    @Override
    public Optional<Change> read(PackReading reading) {
        List<PackRound> rounds =
                reading.kept(PackRound.All.class).map(PackRound.All::rounds).orElse(List.of());
        PackAnswers answers = new PackAnswers(reading);
        SyntheticProfile profile = profile(reading);
        Map<String, List<LoadAnswers.Loaded>> fromFile = new AnswersFile(reading, answers).read();
        for (PackRound round : rounds) {
            answers.add(round, fromFile.getOrDefault(round.id(), List.of()));
            round.synthetic()
                    .ifPresent(synthetic ->
                            answers.add(round, new MakeResponses(round, synthetic, profile, answers).make()));
        }
        Map<String, List<LoadAnswers.Loaded>> loaded = answers.loaded();
        PackDescription pack = reading.pack();
        String source = pack.name().in(pack.defaultLanguage());
        return loaded.values().stream().allMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(() -> loaded.forEach((round, responses) -> loadAnswers.load(round, source, responses)));
    }

    private static SyntheticProfile profile(PackReading reading) {
        String language = reading.pack().defaultLanguage();
        Optional<YamlFile> file = reading.yaml(PROFILE);
        return file.map(read -> SyntheticProfileReader.read(read.json(), language, read::at))
                .orElseGet(() -> SyntheticProfile.plain(language));
    }

    /** What has come in by the time a round is loaded in this state. */
    static ResponseState stateIn(RoundState round) {
        return round.takesAnswers() || round == RoundState.DRAFT ? ResponseState.IN_PROGRESS : ResponseState.ACCEPTED;
    }
}
