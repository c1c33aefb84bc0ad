package fi.kuntapeili.survey.organisation;

import fi.kuntapeili.survey.text.LocalizedText;
import java.util.Optional;

/**
 * A published statistic that stands beside the answers.
 *
 * @param id the name in files and in expressions ({@code ref.<id>})
 * @param additive whether the amounts of several organisations add up to that of an area
 * @param collected false when the pack names the statistic but has no values of it
 */
public record ReferenceStatistic(
        String id,
        LocalizedText name,
        LocalizedText unit,
        Optional<LocalizedText> source,
        Optional<String> licence,
        Optional<LocalizedText> attribution,
        Optional<LocalizedText> note,
        boolean additive,
        boolean collected) {}
