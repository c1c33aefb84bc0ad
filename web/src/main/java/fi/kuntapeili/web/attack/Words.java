package fi.kuntapeili.web.attack;

import fi.kuntapeili.benchmark.attack.PublicIndicator;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.Statistic;
import fi.kuntapeili.survey.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the product's words in one language mean to a reader: statistics, bands and reasons for showing nothing. */
final class Words {

    private static final List<Integer> PARTS = List.of(3, 5);

    private final Map<String, String> statistics = new HashMap<>();
    private final Map<String, String> bands = new HashMap<>();
    private final Map<String, String> statuses = new HashMap<>();
    private final WrittenNumbers numbers;

    Words(Texts texts, String language) {
        this.numbers = new WrittenNumbers(texts.locale(language));
        for (Statistic statistic : Statistic.values()) {
            for (String prefix : List.of("compare_statistic_", "release_column_")) {
                put(texts, language, prefix + statistic.code(), statistics, statistic.code());
            }
        }
        put(texts, language, "study_ratio_of_sums", statistics, PublicIndicator.RATIO_OF_SUMS);
        for (int parts : PARTS) {
            for (int band = 1; band <= parts; band++) {
                for (String prefix : List.of("comparison_band_", "release_band_")) {
                    put(texts, language, prefix + parts + "_" + band, bands, band + "/" + parts);
                }
            }
        }
        for (PublicStatus status : PublicStatus.values()) {
            String code = status.name().toLowerCase(Locale.ROOT);
            for (String prefix : List.of("compare_status_", "release_cell_", "comparison_withheld_")) {
                put(texts, language, prefix + code, statuses, status.name());
            }
        }
        Stream.of("comparison_withheld_all_only", "comparison_band_withheld")
                .forEach(key -> put(texts, language, key, statuses, PublicStatus.CONFIDENTIAL.name()));
    }

    private static void put(Texts texts, String language, String key, Map<String, String> into, String meaning) {
        if (texts.has(key)) {
            into.put(plain(texts.get(language, key)), meaning);
        }
    }

    /** Code of the statistic that is called so. */
    Optional<String> statistic(String written) {
        return Optional.ofNullable(statistics.get(plain(written)));
    }

    /** The band that is described so, such as {@code 2/3}. */
    Optional<String> band(String written) {
        return Optional.ofNullable(bands.get(plain(written)));
    }

    /** Why nothing is shown. */
    Optional<String> status(String written) {
        return Optional.ofNullable(statuses.get(plain(written)));
    }

    WrittenNumbers numbers() {
        return numbers;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
