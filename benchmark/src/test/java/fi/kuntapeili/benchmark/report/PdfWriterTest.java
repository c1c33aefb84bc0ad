package fi.kuntapeili.benchmark.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

    private static final Instant FROZEN = Instant.parse("2024-05-02T09:00:00Z");
    private static final String PAGE = """
            <html lang="fi"><head><title>Espoo ja vertaiset</title><meta name="subject" content="Vertailu"/>
            <bookmarks><bookmark name="Talous" href="#economy"/></bookmarks></head>
            <body><div class="footer">Synteettinen aineisto</div><h1>Espoo ja vertaiset</h1>
            <h2 id="economy">Talous – 1 200 € × 2 → Łódź</h2>
            <p><a href="https://example.org/" title="Lue lisää">Lue lisää</a></p>
            <svg xmlns="http://www.w3.org/2000/svg" class="strip" viewBox="0 0 600 64" width="480" height="51"
              role="img" alt="Oma arvo 15, mediaani 22"><rect x="5%" y="10" width="40%" height="20" fill="#0e7c86"/>
              <circle cx="50%" cy="20" r="9" fill="#e9a820"/><text x="50%" y="60" font-family="Inter" font-size="16"
              text-anchor="middle">22</text></svg>
            <table class="figures"><caption>Luvut</caption><thead><tr><th scope="col">Tunnusluku</th>
            <th scope="col">Arvo</th></tr></thead><tbody><tr><th scope="row">Mediaani</th><td>22</td></tr></tbody></table>
            </body></html>
            """;

    private final PdfWriter writer = new PdfWriter();

    @Test
    void theFileIsAnAccessiblePdf() throws Exception {
        AccessiblePdf.check(writer.write(PAGE, FROZEN));
    }

    @Test
    void theSamePageGivesTheSameBytes() {
        assertArrayEquals(writer.write(PAGE, FROZEN), writer.write(PAGE, FROZEN));
    }

    @Test
    void carriesTitleLanguageBookmarksAndEmbeddedFonts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(writer.write(PAGE, FROZEN))) {
            assertEquals("Espoo ja vertaiset", pdf.getDocumentInformation().getTitle());
            assertEquals("fi", pdf.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Talous",
                    pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle());
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("1 200 €") && text.contains("Łódź"), text);
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                }
            }
        }
    }

    @Test
    void aPageThatIsNotWellFormedIsRefused() {
        assertThrows(RuntimeException.class, () -> writer.write("<html><head></head><body><p></body></html>", FROZEN));
        assertThrows(IllegalArgumentException.class, () -> writer.write("<html><body/></html>", FROZEN));
    }

    @Test
    void nothingIsFetchedWhilePrinting() throws IOException {
        Path picture = Files.createTempFile("picture", ".svg");
        Files.writeString(
                picture,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text y=\"9\">fetched</text></svg>");
        String fetching = PAGE.replace("<h1>", "<img src=\"" + picture.toUri() + "\" alt=\"x\"/><h1>");
        try (PDDocument pdf = Loader.loadPDF(writer.write(fetching, FROZEN))) {
            assertFalse(new PDFTextStripper().getText(pdf).contains("fetched"));
        } finally {
            Files.delete(picture);
        }
    }
}
