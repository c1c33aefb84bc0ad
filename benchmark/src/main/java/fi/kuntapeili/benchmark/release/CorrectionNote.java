package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.survey.text.LocalizedText;
import java.time.Instant;

/** What was wrong in something published, said in public. */
public record CorrectionNote(LocalizedText words, Instant writtenAt) {}
