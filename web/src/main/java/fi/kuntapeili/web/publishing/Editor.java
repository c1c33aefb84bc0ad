package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.release.AttackGate;
import fi.kuntapeili.benchmark.release.CorrectionNotes;
import fi.kuntapeili.benchmark.release.ReadPublication;
import fi.kuntapeili.benchmark.release.SummaryReport;
import fi.kuntapeili.benchmark.release.SummaryRepository;
import fi.kuntapeili.benchmark.release.SummaryTexts;
import fi.kuntapeili.benchmark.release.WriteSummary;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.access.PublicRounds;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.page.Problem;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the page on which a summary report is written: with what is stored, or with what was typed and refused. */
@RequestScoped
class Editor {

    static final String INTRODUCTION = "introduction";
    static final String METHOD = "method";
    static final String NON_RESPONSE = "nonResponse";
    static final String CORRECTION = "correction";

    /** Where the page says what the attack tests found. */
    private static final String ATTACK = "attack";

    private static final String ATTACK_REFUSAL = "release_attack_";

    private static final int LINES = 12;
    private static final int LINES_OF_A_CORRECTION = 5;

    @Inject
    SummaryRepository summaries;

    @Inject
    ReadPublication publications;

    @Inject
    SnapshotStore snapshots;

    @Inject
    AttackGate gate;

    @Inject
    CorrectionNotes corrections;

    @Inject
    PublicRounds publicRounds;

    @Inject
    Locality locality;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentLanguage language;

    @Inject
    Texts texts;

    EditorPage stored(Round round) {
        return page(round, storedVersion(round), storedTexts(round), Map.of(), List.of());
    }

    EditorPage stored(Round round, String refusal) {
        return page(round, storedVersion(round), storedTexts(round), Map.of(), problem(INTRODUCTION, refusal));
    }

    EditorPage typed(Round round, long version, SummaryTexts typed, String refusal) {
        return page(round, version, typed, Map.of(), problem(INTRODUCTION, refusal));
    }

    EditorPage corrected(Round round, Map<String, String> words, String refusal) {
        return page(round, storedVersion(round), storedTexts(round), words, problem(CORRECTION, refusal));
    }

    private long storedVersion(Round round) {
        return summaries.current(round.id()).map(SummaryReport::version).orElse(WriteSummary.NOTHING_WRITTEN);
    }

    private SummaryTexts storedTexts(Round round) {
        return summaries
                .current(round.id())
                .map(SummaryReport::texts)
                .or(() -> publications.draft(round.id()))
                .orElseThrow();
    }

    private EditorPage page(
            Round round, long version, SummaryTexts words, Map<String, String> corrected, List<Problem> problems) {
        Optional<SummaryReport> report = summaries.current(round.id());
        return new EditorPage(
                round,
                report,
                EditorPage.Status.of(report),
                version,
                List.of(
                        field(
                                INTRODUCTION,
                                "publishing_introduction",
                                "publishing_introduction_hint",
                                LINES,
                                words.introduction()),
                        field(METHOD, "publishing_method", "publishing_method_hint", LINES, words.method()),
                        field(
                                NON_RESPONSE,
                                "publishing_non_response",
                                "publishing_non_response_hint",
                                LINES,
                                words.nonResponse())),
                snapshots.header(round.id()).flatMap(gate::refusal),
                report.filter(found -> found.isBy(actor.actor())).isPresent(),
                publicRounds.isPublic(round.id()),
                corrections.of(round.id()),
                field(
                        CORRECTION,
                        "publishing_correction",
                        "publishing_correction_hint",
                        LINES_OF_A_CORRECTION,
                        corrected),
                problems);
    }

    private WordsField field(String name, String key, String hint, int lines, Map<String, String> words) {
        String reader = language.language();
        return WordsField.of(name, texts.get(reader, key), texts.get(reader, hint), lines, locality.languages(), words);
    }

    private List<Problem> problem(String field, String key) {
        String first = key.startsWith(ATTACK_REFUSAL)
                ? ATTACK
                : field + "." + locality.languages().get(0);
        return List.of(new Problem(first, texts.get(language.language(), key)));
    }
}
