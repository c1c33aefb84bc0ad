package fi.kuntapeili.web.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.Unit;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.release.AttackSummary;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the interface says about rounds, organisations, groups and indicators. Texts are in every language of the pack. */
final class ApiItems {

    private ApiItems() {}

    /**
     * @param edition 1 as frozen; later ones hold corrections
     * @param correctedUntil the moment up to which corrections are in the figures; null as frozen
     * @param release hash over everything released of the round
     * @param attacks what was tried against what is released, without finding anything; null where nothing was tried yet
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record RoundItem(
            String id,
            LocalizedText name,
            int referenceYear,
            Instant frozenAt,
            int edition,
            Instant correctedUntil,
            int asked,
            int answered,
            boolean synthetic,
            String release,
            AttackSummary attacks) {

        static RoundItem of(SnapshotHeader header, Optional<AttackSummary> attacks) {
            return new RoundItem(
                    header.round(),
                    header.roundName(),
                    header.referenceYear(),
                    header.frozenAt(),
                    header.vintage(),
                    header.correctedUntil().orElse(null),
                    header.asked(),
                    header.responses(),
                    header.synthetic(),
                    header.releaseSha256(),
                    attacks.orElse(null));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record OrganisationItem(
            String code, LocalizedText name, LocalDate validFrom, LocalDate validTo, Map<String, String> attributes) {

        static OrganisationItem of(Organisation organisation) {
            return new OrganisationItem(
                    organisation.code().value(),
                    organisation.name(),
                    organisation.validFrom().orElse(null),
                    organisation.validTo().orElse(null),
                    new TreeMap<>(organisation.attributes()));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record GroupItem(
            String round, String id, LocalizedText name, String rule, LocalizedText ruleName, List<String> members) {

        static GroupItem of(String round, PeerGroup group) {
            return new GroupItem(
                    round,
                    group.id(),
                    group.name(),
                    group.rule(),
                    group.ruleName(),
                    group.members().stream().map(OrganisationCode::value).toList());
        }
    }

    /** @param formula in FEEL; null when nothing is computed, {@code why} then says why */
    @JsonNaming(SnakeCaseStrategy.class)
    record IndicatorItem(
            String round,
            String id,
            LocalizedText name,
            LocalizedText definition,
            LocalizedText interpretation,
            Unit unit,
            String valueType,
            String direction,
            String element,
            String channel,
            String level,
            int decimals,
            List<CategoryItem> categories,
            boolean collected,
            LocalizedText why,
            String formula) {

        static IndicatorItem of(String round, Indicator indicator) {
            return new IndicatorItem(
                    round,
                    indicator.id(),
                    indicator.name(),
                    indicator.definition(),
                    indicator.interpretation().orElse(null),
                    indicator.unit(),
                    code(indicator.valueType()),
                    code(indicator.direction()),
                    code(indicator.element()),
                    code(indicator.channel()),
                    code(indicator.level()),
                    indicator.decimals(),
                    indicator.categories().stream()
                            .map(category -> new CategoryItem(category.code(), category.label()))
                            .toList(),
                    indicator.collected(),
                    indicator.why().orElse(null),
                    indicator.formulaText().orElse(null));
        }

        private static String code(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }

    record CategoryItem(String code, LocalizedText label) {}
}
