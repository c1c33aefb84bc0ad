package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.response.ResponseState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rounds of the Finnish pack with made-up answers, frozen once for all test classes on {@link FinnishDatabase}. Whoever
 * changes the state of one restores it. A round that a test freezes for itself is not of a year before that of
 * {@link #THIS}: it would be in the trends.
 */
@ApplicationScoped
public class FinnishRounds {

    /** Of the year 2022, answered by the organisations up to number 250. */
    public static final String EARLIER = "earlier";

    /** Of the year 2024, answered by four organisations in five, and not by {@link #SILENT}. */
    public static final String THIS = "this";

    public static final OrganisationCode SILENT = new OrganisationCode("091");

    @Inject
    AnsweredRound answered;

    @Inject
    FreezeRound freezeRound;

    @Inject
    SnapshotStore snapshots;

    public void load() {
        answered.load("../packs/finland-2026");
    }

    /** The earlier round and this one. */
    public void frozen() {
        frozen(EARLIER, 2022, code -> code.value().compareTo("250") <= 0);
        frozen(THIS, 2024, code -> !code.equals(SILENT) && answersThis(Integer.parseInt(code.value())));
    }

    private static boolean answersThis(int number) {
        return number == 5 || number % 5 > 0;
    }

    /** A frozen round of one's own; what is frozen already stays. */
    public void frozen(String id, int year, Predicate<OrganisationCode> answers) {
        load();
        if (snapshots.header(id).isEmpty()) {
            answered.closed(id, year, o -> accepted(answers.test(o.code())));
            freeze(id);
        }
    }

    public FreezeResult.Frozen freeze(String id) {
        FreezeResult result = freezeRound.freeze(id, Set.of(), answered.staff());
        if (result instanceof FreezeResult.Frozen frozen) {
            return frozen;
        }
        throw new AssertionError("The round was not frozen: " + result);
    }

    private static Optional<ResponseState> accepted(boolean answers) {
        return answers ? Optional.of(ResponseState.ACCEPTED) : Optional.empty();
    }
}
