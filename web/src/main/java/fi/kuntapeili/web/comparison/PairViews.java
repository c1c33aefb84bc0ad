package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.byname.Consent;
import fi.kuntapeili.benchmark.byname.PairParty;
import fi.kuntapeili.benchmark.byname.PairRequest;
import fi.kuntapeili.benchmark.byname.PairSheet;
import fi.kuntapeili.benchmark.byname.ReadComparisons;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Requests and comparisons by name in the reader's words. */
@ApplicationScoped
class PairViews {

    @Inject
    OrganisationNames names;

    @Inject
    SetNames sets;

    PairsPage.Line line(PairRequest request, OrganisationCode reader) {
        Map<OrganisationCode, String> all = names.of(request.consents().keySet());
        return new PairsPage.Line(
                request.id().toString(),
                request.parties().stream()
                        .filter(party -> !party.members().contains(reader))
                        .map(party -> name(party, all))
                        .toList(),
                sets.of(request.round(), request.set()),
                request.purpose(),
                request.askedAt(),
                status(request, reader));
    }

    PairsPage.Status status(PairRequest request, OrganisationCode reader) {
        return switch (request.state()) {
            case WAITING ->
                request.waitsFor(reader)
                        ? new PairsPage.Status("byname_state_yours", "attention")
                        : new PairsPage.Status("byname_state_waiting", "progress");
            case SHOWN -> new PairsPage.Status("byname_state_shown", "done");
            case DECLINED -> new PairsPage.Status("byname_state_declined", "neutral");
            case WITHDRAWN -> new PairsPage.Status("byname_state_withdrawn", "neutral");
        };
    }

    List<PairPage.Party> parties(PairRequest request) {
        Map<OrganisationCode, String> all = names.of(request.consents().keySet());
        return request.parties().stream()
                .map(party -> new PairPage.Party(
                        name(party, all),
                        party.isSum(),
                        all.keySet().stream()
                                .filter(party.members()::contains)
                                .map(member -> member(all.get(member), request.consent(member)))
                                .toList()))
                .toList();
    }

    private static PairPage.Member member(String name, Consent consent) {
        return new PairPage.Member(
                name, consent, "byname_consent_" + consent.state().name().toLowerCase(Locale.ROOT));
    }

    private static String name(PairParty party, Map<OrganisationCode, String> names) {
        return party.isSum() ? party.name() : names.get(party.members().get(0));
    }

    List<OwnRow> own(List<ReadComparisons.OwnLine> lines) {
        return lines.stream()
                .map(line -> new OwnRow(line.indicator(), NamedFigure.of(line.indicator(), line.value())))
                .toList();
    }

    List<PairPage.Pair> pairs(PairSheet sheet) {
        List<String> parties =
                parties(sheet.request()).stream().map(PairPage.Party::name).toList();
        return sheet.pairs().stream()
                .map(pair -> new PairPage.Pair(
                        parties.get(pair.one()),
                        parties.get(pair.other()),
                        pair,
                        pair.differences().stream()
                                .map(difference -> row(difference, pair, parties))
                                .toList()))
                .toList();
    }

    private static PairPage.Row row(PairSheet.Difference difference, PairSheet.Pair pair, List<String> parties) {
        PairSheet.Row row = difference.row();
        Optional<String> ahead = switch (difference.standing()) {
            case AHEAD -> Optional.of(parties.get(pair.one()));
            case BEHIND -> Optional.of(parties.get(pair.other()));
            default -> Optional.empty();
        };
        return new PairPage.Row(
                row.indicator(),
                NamedFigure.of(row.indicator(), row.values().get(pair.one())),
                NamedFigure.of(row.indicator(), row.values().get(pair.other())),
                ahead.isPresent()
                        ? "byname_standing_ahead"
                        : "byname_standing_" + difference.standing().name().toLowerCase(Locale.ROOT),
                ahead,
                difference.difference().isPresent()
                        ? Optional.of(Math.abs(difference.difference().getAsDouble()))
                        : Optional.empty());
    }
}
