package fi.kuntapeili.benchmark.byname;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fi.kuntapeili.benchmark.snapshot.AnsweredRound;
import fi.kuntapeili.benchmark.snapshot.FinnishRounds;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.organisation.Network;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.response.ResponseState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A frozen round of the Finnish pack in which seventeen of the largest opened their figures to each other. */
@ApplicationScoped
class NamedRound {
    static final String ROUND = "named";
    static final String ECONOMY = "element_economy";
    static final OrganisationCode SILENT = new OrganisationCode("005");

    @Inject
    AnsweredRound answered;

    @Inject
    FinnishRounds rounds;

    @Inject
    SnapshotStore snapshots;

    @Inject
    Register register;

    @Inject
    OpenComparison open;

    private List<OrganisationCode> largest;

    /** Frozen once for all tests. */
    void frozen() {
        rounds.load();
        largest = register.networks().stream()
                .filter(network -> network.id().equals("c21"))
                .findFirst()
                .map(Network::codes)
                .orElseThrow()
                .stream()
                .sorted()
                .toList();
        if (snapshots.header(ROUND).isPresent()) {
            return;
        }
        answered.closed(ROUND, 2024, o -> answers(o.code()) ? Optional.of(ResponseState.ACCEPTED) : Optional.empty());
        answered.execute("""
                insert into contact (id, round_id, organisation_code, name, email, language, role, loaded_at)
                select gen_random_uuid(), ?, code, 'Keyholder of ' || code, 'keyholder@' || code || '.example', 'sv',
                    'KEYHOLDER', now() from organisation where code in ('018', '051')
                """, ROUND);
        openTheFiguresOfSeventeen();
        rounds.freeze(ROUND);
    }

    /** The members of the network of the largest, by code. */
    List<OrganisationCode> largest() {
        return largest;
    }

    /** The largest, and a third of the others. */
    private boolean answers(OrganisationCode code) {
        return largest.contains(code) || Integer.parseInt(code.value()) % 3 == 0;
    }

    private void openTheFiguresOfSeventeen() {
        for (OrganisationCode member : largest.subList(0, 17)) {
            assertEquals(new OpenResult.Done(true), open.join(ROUND, member, "c21", ECONOMY, actor()));
        }
        assertEquals(new OpenResult.Done(false), open.join(ROUND, largest.get(0), "c21", ECONOMY, actor()), "again");
        assertEquals(new OpenResult.Done(true), open.join(ROUND, largest.get(18), "c21", ECONOMY, actor()));
        OpenOffer.Choice choice = open.offers(ROUND, largest.get(18)).stream()
                .filter(offer -> offer.network().equals("c21"))
                .flatMap(offer -> offer.choices().stream())
                .filter(offered -> offered.set().code().equals(ECONOMY))
                .findFirst()
                .orElseThrow();
        assertEquals(17, choice.others().size());
        assertEquals(3, choice.left());
        assertEquals(OpenOffer.Effect.STOPS_FIGURES, choice.effect(), "the last ones are warned");
        assertEquals(new OpenResult.Done(true), open.leave(ROUND, largest.get(18), "c21", ECONOMY, actor()));
        assertInstanceOf(OpenResult.Unknown.class, open.join(ROUND, SILENT, "c21", ECONOMY, actor()));
        assertInstanceOf(
                OpenResult.Unknown.class, open.join(ROUND, largest.get(0), "bilingual_swedish", ECONOMY, actor()));
    }

    private Actor actor() {
        return answered.staff();
    }
}
