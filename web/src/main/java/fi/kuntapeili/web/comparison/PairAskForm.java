package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.byname.AskForComparison;
import fi.kuntapeili.benchmark.byname.AskResult;
import fi.kuntapeili.benchmark.byname.PairRequest;
import fi.kuntapeili.benchmark.byname.ReadComparisons;
import fi.kuntapeili.benchmark.byname.WantedComparison;
import fi.kuntapeili.benchmark.comparison.CompareWithPeers;
import fi.kuntapeili.benchmark.comparison.ComparisonResult;
import fi.kuntapeili.benchmark.comparison.GroupOffer;
import fi.kuntapeili.benchmark.indicator.QuestionSet;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.page.Problems;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The form in which an organisation asks for a comparison by name. */
@ApplicationScoped
class PairAskForm {

    @Inject
    CompareWithPeers compareWithPeers;

    @Inject
    ReadComparisons comparisons;

    @Inject
    OrganisationNames names;

    @Inject
    SetNames sets;

    @Inject
    PairViews views;

    @Inject
    CurrentLanguage language;

    @Inject
    Texts texts;

    /** The form as it was sent. */
    public static final class Sent {

        @FormParam("id")
        String id;

        @FormParam("set")
        String set;

        @FormParam("purpose")
        String purpose;

        @FormParam("together")
        String together;

        @FormParam("name")
        String name;

        @FormParam("members")
        List<String> members;

        @FormParam("against")
        String against;

        WantedComparison wanted() {
            return new WantedComparison(
                    set,
                    purpose,
                    Arrays.stream(WantedComparison.Together.values())
                            .filter(each -> each.name().equals(together))
                            .findFirst()
                            .orElse(WantedComparison.Together.NOBODY),
                    name,
                    members.stream()
                            .filter(OrganisationCode::isValid)
                            .map(OrganisationCode::new)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    Optional.ofNullable(against)
                            .filter(OrganisationCode::isValid)
                            .map(OrganisationCode::new));
        }

        /** What was chosen when the form was first shown, so that sending it twice asks once. */
        UUID id() {
            return uuid(id).orElseGet(UUID::randomUUID);
        }
    }

    static Optional<UUID> uuid(String text) {
        return text != null && text.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    PairAskPage start(String round, OrganisationCode organisation, Optional<String> from) {
        Set<OrganisationCode> members = from.stream()
                .flatMap(id -> starts(round, organisation).stream()
                        .filter(offer -> offer.group().id().equals(id)))
                .flatMap(offer -> offer.group().members().stream())
                .filter(member -> !member.equals(organisation))
                .collect(Collectors.toCollection(TreeSet::new));
        WantedComparison nothing = WantedComparison.nothing();
        WantedComparison started = members.isEmpty()
                ? nothing
                : new WantedComparison(
                        "",
                        "",
                        WantedComparison.Together.OTHERS,
                        name(round, organisation, from),
                        members,
                        nothing.against());
        return page(round, organisation, started, from.orElse(""), Problems.NONE);
    }

    private String name(String round, OrganisationCode organisation, Optional<String> from) {
        return starts(round, organisation).stream()
                .filter(offer -> from.filter(offer.group().id()::equals).isPresent())
                .map(offer -> offer.group().name().in(language.language()))
                .findFirst()
                .orElse("");
    }

    PairAskPage page(
            String round, OrganisationCode organisation, WantedComparison wanted, String from, Problems problems) {
        List<QuestionSet> offered = comparisons.sets(round);
        Map<OrganisationCode, String> answered = names.of(comparisons.answered(round));
        List<PairAskPage.OrganisationChoice> choices = answered.entrySet().stream()
                .filter(other -> !other.getKey().equals(organisation))
                .map(other -> new PairAskPage.OrganisationChoice(
                        other.getKey().value(),
                        other.getValue(),
                        wanted.others().contains(other.getKey()),
                        wanted.against().filter(other.getKey()::equals).isPresent()))
                .toList();
        return new PairAskPage(
                address(round, organisation),
                wanted,
                from,
                starts(round, organisation),
                choices(round, offered, QuestionSet.Kind.ELEMENT, wanted),
                choices(round, offered, QuestionSet.Kind.SECTION, wanted),
                choices,
                choices.stream().filter(PairAskPage.OrganisationChoice::chosen).count(),
                problems);
    }

    private List<PairAskPage.SetChoice> choices(
            String round, List<QuestionSet> offered, QuestionSet.Kind kind, WantedComparison wanted) {
        return offered.stream()
                .filter(set -> set.kind() == kind)
                .map(set -> new PairAskPage.SetChoice(
                        set.code(), sets.of(round, set), set.code().equals(wanted.set())))
                .toList();
    }

    /** Groups that the organisation may see and that are small enough to be one party. */
    private List<GroupOffer> starts(String round, OrganisationCode organisation) {
        return compareWithPeers.compare(round, organisation, Optional.empty())
                        instanceof ComparisonResult.Compared compared
                ? compared.comparison().offers().stream()
                        .filter(offer -> offer.group().members().size() <= AskForComparison.MOST_MEMBERS)
                        .toList()
                : List.of();
    }

    PairPreviewPage preview(PairRequest request, OrganisationCode organisation, WantedComparison wanted, UUID id) {
        Set<OrganisationCode> asked = new TreeSet<>(request.consents().keySet());
        asked.remove(organisation);
        return new PairPreviewPage(
                address(request.round(), organisation),
                id.toString(),
                wanted,
                set(request.round(), request.set()),
                names.list(asked),
                request.party(organisation).isSum(),
                views.own(comparisons.own(request.round(), organisation, request.set())));
    }

    Problems problem(AskResult.Wrong wrong) {
        String field = switch (wrong.problem()) {
            case SET_MISSING -> "set";
            case PURPOSE_MISSING, PURPOSE_TOO_LONG -> "purpose";
            case NAME_MISSING, NAME_TOO_LONG -> "name";
            case AGAINST_MISSING, AGAINST_IS_MEMBER -> "against";
            case NOBODY_CHOSEN, TOO_MANY_PARTIES, TOO_MANY_MEMBERS, TOO_FEW_MEMBERS, NOT_THERE, TOO_MANY_REQUESTS ->
                "members";
        };
        String key = "byname_wrong_" + wrong.problem().name().toLowerCase(Locale.ROOT);
        return Problems.of(field, texts.get(language.language(), key, wrong.limit()));
    }

    String name(OrganisationCode organisation) {
        return names.list(List.of(organisation)).get(0);
    }

    String set(String round, QuestionSet set) {
        return sets.of(round, set);
    }

    private static String address(String round, OrganisationCode organisation) {
        return "/rounds/" + round + "/organisations/" + organisation + "/comparison";
    }
}
