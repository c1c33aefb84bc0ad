package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.text.LocalizedText;
import java.time.Instant;
import java.util.Optional;

/**
 * What identifies a snapshot.
 *
 * @param vintage 1 for the freeze itself; later ones are further vintages of the same round
 * @param previousRound the round before, for trends
 * @param indicators hash of the indicator definitions that were used
 * @param sha256 over every raw value, for staff only
 * @param releaseSha256 over the released figures only, for everyone
 * @param responses how many accepted responses are in it
 * @param asked how many organisations were asked
 * @param frozenAt when the round was frozen, whatever the vintage
 * @param synthetic whether the answers are made up; said wherever figures are shown
 * @param correctedUntil the moment up to which corrections are in it; empty for the freeze itself
 */
public record SnapshotHeader(
        String round,
        LocalizedText roundName,
        int referenceYear,
        int vintage,
        Optional<String> previousRound,
        QuestionnaireVersion questionnaire,
        String indicators,
        String sha256,
        String releaseSha256,
        Instant frozenAt,
        int responses,
        int asked,
        boolean synthetic,
        Optional<Instant> correctedUntil) {}
