package fi.kuntapeili.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What is wrong with pages on paper that no reader of their words would notice. */
public final class PrintedPages {
    /** Twenty millimetres at seventy-two points an inch, and a hair for what a letter may reach out. */
    private static final double MARGIN = 20 / 25.4 * 72 - 0.5;

    private PrintedPages() {}

    /** No word begins or ends in a margin: there it would be cut off. */
    public static void assertNothingSticksOut(byte[] pdf) throws IOException {
        Margins margins = new Margins();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertFalse(margins.getText(document).isBlank());
        }
        assertEquals(List.of(), margins.outside);
    }

    private static final class Margins extends PDFTextStripper {
        private final List<String> outside = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> letters) throws IOException {
            double left =
                    letters.stream().mapToDouble(TextPosition::getXDirAdj).min().orElse(MARGIN);
            double right = letters.stream()
                    .mapToDouble(letter -> letter.getXDirAdj() + letter.getWidthDirAdj())
                    .max()
                    .orElse(0);
            if (left < MARGIN || right > getCurrentPage().getMediaBox().getWidth() - MARGIN) {
                outside.add("page " + getCurrentPageNo() + ": " + text);
            }
            super.writeString(text, letters);
        }
    }
}
