package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.snapshot.BenchmarkSettings;
import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.survey.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a summary report says before anybody has written it: the method, and who did not answer, counted. */
@ApplicationScoped
public class DraftSummary {

    private static final String NEXT = "\n\n";

    @Inject
    Texts texts;

    @Inject
    Locality locality;

    @Inject
    BenchmarkSettings settings;

    /** The introduction is left to its author. */
    SummaryTexts of(ResponseRates rates) {
        Map<String, String> method = new TreeMap<>();
        Map<String, String> nonResponse = new TreeMap<>();
        for (String language : locality.languages()) {
            method.put(language, method(language));
            nonResponse.put(language, nonResponse(language, rates));
        }
        return new SummaryTexts(Map.of(), method, nonResponse);
    }

    private String method(String language) {
        return String.join(
                NEXT,
                texts.get(language, "release_method_collection"),
                texts.get(language, "release_method_figures"),
                texts.get(language, "release_method_protection"),
                texts.get(
                        language,
                        "release_method_shares_" + settings.shares().name().toLowerCase(Locale.ROOT)),
                texts.get(language, "release_method_limits"));
    }

    private String nonResponse(String language, ResponseRates rates) {
        List<String> paragraphs = new ArrayList<>();
        ResponseRates.Rate all = rates.all();
        paragraphs.add(texts.get(language, "release_non_response_all", all.asked(), all.answered(), all.percent()));
        Comparator<ResponseRates.Rate> byShare = Comparator.comparing(ResponseRates.Rate::percent);
        for (ResponseRates.Block block : rates.blocks()) {
            if (block.rates().size() > 1) {
                ResponseRates.Rate least = block.rates().stream().min(byShare).orElseThrow();
                ResponseRates.Rate most = block.rates().stream().max(byShare).orElseThrow();
                paragraphs.add("- "
                        + texts.get(
                                language,
                                "release_non_response_groups",
                                block.name(),
                                least.group(),
                                least.percent(),
                                most.group(),
                                most.percent()));
            }
        }
        paragraphs.add(texts.get(language, "release_non_response_meaning"));
        return String.join(NEXT, paragraphs);
    }
}
