package fi.kuntapeili.web.attack;

import fi.kuntapeili.survey.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads the text of reports: they say no number that the page of the same does not say. */
final class ReportReader {

    /** What every report says of its methods, whatever its figures. */
    private static final List<String> METHODS =
            List.of("compare_report_bands", "compare_report_bands_fifths", "compare_quantiles");

    private final Texts texts;
    private final Words words;
    private final String language;
    private final Notes notes;

    ReportReader(Texts texts, Words words, String language, Notes notes) {
        this.texts = texts;
        this.words = words;
        this.language = language;
        this.notes = notes;
    }

    /**
     * @param page source of the page that tells the same
     * @param facts numbers of the cover: days, years, how many were asked and answered
     */
    void report(String place, byte[] pdf, String page, Set<BigDecimal> facts) {
        notes.document();
        Set<BigDecimal> explained = new HashSet<>(facts);
        for (Element element : Jsoup.parse(page).select("*")) {
            element.textNodes().forEach(text -> explained.addAll(words.numbers().in(text.getWholeText())));
        }
        String text;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                explained.add(BigDecimal.valueOf(number));
            }
            text = withoutNamed(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException("A report could not be read", e);
        }
        METHODS.forEach(method -> explained.addAll(words.numbers().in(texts.get(language, method))));
        int stray = 0;
        for (String line : text.split("\\R")) {
            notes.looked(words.numbers().in(line).size());
            stray += words.numbers().unexplained(line, explained);
        }
        if (stray > 0) {
            // Not which numbers: they may be an answer.
            notes.stray(place, "", stray + " numbers that the page does not say");
        }
    }

    /** Without the chapter of answers that are shown by name, which has counts of its own. */
    private String withoutNamed(String text) {
        int from = text.indexOf(
                texts.get(language, "compare_report_practices_text").substring(0, 20));
        int to = text.indexOf(texts.get(language, "compare_report_method"), Math.max(0, from));
        return from < 0 || to < from ? text : text.substring(0, from) + text.substring(to);
    }
}
