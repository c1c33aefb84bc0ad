package fi.kuntapeili.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What is wrong with pages on paper that no reader of their words would notice. */
public final class PrintedPages {
    /** Twenty millimetres at seventy-two points an inch, and a hair for what a letter may reach out. */
    private static final double MARGIN = 20 / 25.4 * 72 - 0.5;

    /** Head and foot stand within so much of the edges. */
    private static final double HEAD = 22 / 25.4 * 72;

    private PrintedPages() {}

    /** No word begins or ends in a margin, where it would be cut off, and no page has nothing but head and foot. */
    public static void assertWhole(byte[] pdf) throws IOException {
        Margins margins = new Margins();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertFalse(margins.getText(document).isBlank());
            assertEquals(document.getNumberOfPages(), margins.withWords.size(), "pages with words");
        }
        assertEquals(List.of(), margins.outside);
    }

    private static final class Margins extends PDFTextStripper {
        private final List<String> outside = new ArrayList<>();
        private final Set<Integer> withWords = new HashSet<>();

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
            double y = letters.get(0).getYDirAdj();
            if (y > HEAD && y < getCurrentPage().getMediaBox().getHeight() - HEAD) {
                withWords.add(getCurrentPageNo());
            }
            super.writeString(text, letters);
        }
    }
}
