package fi.kuntapeili.web.attack;

import fi.kuntapeili.benchmark.attack.Served;
import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.release.ReadServed;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.api.DataFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads everything that is served of a round: the report and open data in every language, and for every group the comparison
 * of one organisation that may choose it. Nothing but bytes, names and the day of the freeze gets in here.
 */
@ApplicationScoped
class ReadServedPages implements ReadServed {

    private static final String INTERFACE = "interface";
    private static final int INDICATORS_OF_A_GROUP = 1;

    @Inject
    SnapshotStore snapshots;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    GroupReaders readers;

    @Inject
    ServedPages pages;

    @Inject
    DataFiles files;

    @Inject
    Trespass trespass;

    @Inject
    Locality locality;

    @Inject
    Texts texts;

    @Override
    @ActivateRequestContext
    public Served read(SnapshotHeader header) {
        ReleasedFigures figures = snapshots.released(header);
        List<GroupReaders.Reader> all = readers.of(header, figures);
        PublicNames names = new PublicNames(
                figures.indicators(), figures.groups(), new Exposure(questionnaires.get(header.questionnaire())));
        Map<String, Words> words = new HashMap<>();
        locality.languages().forEach(language -> words.put(language, new Words(texts, language)));
        Notes open = new Notes();
        Notes own = new Notes();
        DraftProbe probe = new DraftProbe();
        new OpenReading(header, figures, names, words, open).read();
        new OwnReading(header, names, words, own, probe).read(all);
        return new Served(
                open.places(),
                own.places(),
                Stream.of(open, own).flatMap(notes -> notes.drawn().stream()).toList(),
                Stream.of(open, own).flatMap(notes -> notes.strays().stream()).toList(),
                open.looked() + own.looked(),
                open.documents() + own.documents(),
                List.of(probe.result(), trespass.attempt(header, all)));
    }

    /** What everybody gets. */
    private final class OpenReading {
        private final SnapshotHeader header;
        private final ReleasedFigures figures;
        private final PublicNames names;
        private final Map<String, Words> words;
        private final Notes notes;

        OpenReading(
                SnapshotHeader header,
                ReleasedFigures figures,
                PublicNames names,
                Map<String, Words> words,
                Notes notes) {
            this.header = header;
            this.figures = figures;
            this.names = names;
            this.words = words;
            this.notes = notes;
        }

        void read() {
            DataReader data = new DataReader(names, notes);
            files.json(figures).forEach(body -> data.json(INTERFACE, body));
            files.csv(figures).forEach(body -> data.csv("CSV", body));
            for (String language : locality.languages()) {
                files.jsonStat(figures, language).forEach(body -> data.jsonStat("JSON-stat, " + language, body));
                String page = pages.publication(header.round(), language);
                new PageReader(names, words.get(language), language, notes, "report page, " + language)
                        .publication(page, figures.all().id());
                new ReportReader(texts, words.get(language), language, notes)
                        .report(
                                "report as PDF, " + language,
                                pages.report(header.round(), language),
                                page,
                                facts(header));
            }
        }
    }

    /** What those who answered get, one of them for each group. */
    private final class OwnReading {
        private final SnapshotHeader header;
        private final PublicNames names;
        private final Map<String, Words> words;
        private final Notes notes;
        private final DraftProbe probe;

        OwnReading(SnapshotHeader header, PublicNames names, Map<String, Words> words, Notes notes, DraftProbe probe) {
            this.header = header;
            this.names = names;
            this.words = words;
            this.notes = notes;
            this.probe = probe;
        }

        void read(List<GroupReaders.Reader> all) {
            DataReader data = new DataReader(names, notes);
            List<String> languages = locality.languages();
            List<Indicator> indicators = names.collected();
            for (int i = 0; i < all.size(); i++) {
                GroupReaders.Reader reader = all.get(i);
                Comparison comparison = pages.compared(
                                header.round(),
                                reader.organisation(),
                                reader.group().id())
                        .orElseThrow();
                byte[] body = files.comparison(comparison);
                data.json(INTERFACE, body);
                probe.replay(body);
                Map<String, Set<BigDecimal>> own = data.own(body);
                String language = languages.get(i % languages.size());
                String page = page(comparison, language, own);
                boolean first = i < languages.size();
                for (int j = 0; j < (first ? indicators.size() : INDICATORS_OF_A_GROUP); j++) {
                    Indicator indicator = indicators.get((i * INDICATORS_OF_A_GROUP + j) % indicators.size());
                    pageReader("indicator page", language)
                            .indicator(
                                    pages.indicator(comparison, indicator.id(), language),
                                    indicator,
                                    comparison.group(),
                                    own);
                }
                if (first) {
                    report(comparison, language, page, own);
                }
            }
        }

        private String page(Comparison comparison, String language, Map<String, Set<BigDecimal>> own) {
            String page = pages.comparison(comparison, language);
            pageReader("comparison page", language).comparison(page, comparison.group(), own);
            return page;
        }

        private void report(Comparison comparison, String language, String page, Map<String, Set<BigDecimal>> own) {
            Set<BigDecimal> facts = facts(header);
            own.values().forEach(facts::addAll);
            names.collected()
                    .forEach(indicator -> facts.addAll(
                            notes.known(indicator.id(), comparison.group().id())));
            new ReportReader(texts, words.get(language), language, notes)
                    .report(
                            "comparison as PDF, " + language,
                            pages.comparisonReport(comparison, language),
                            page,
                            facts);
        }

        private PageReader pageReader(String page, String language) {
            return new PageReader(names, words.get(language), language, notes, page + ", " + language);
        }
    }

    private Set<BigDecimal> facts(SnapshotHeader header) {
        Stream<LocalDate> days = Stream.concat(Stream.of(header.frozenAt()), header.correctedUntil().stream())
                .map(moment -> moment.atZone(locality.timeZone()).toLocalDate());
        Set<BigDecimal> facts = new HashSet<>();
        Stream.concat(
                        days.flatMap(day -> Stream.of(day.getDayOfMonth(), day.getMonthValue(), day.getYear())),
                        Stream.of(header.referenceYear(), header.asked(), header.responses()))
                .map(BigDecimal::valueOf)
                .forEach(facts::add);
        return facts;
    }
}
