package fi.kuntapeili.benchmark.release;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as well-formed HTML that cannot do harm: HTML in it is shown as text, links lead to pages and mail addresses
 * only, and pictures are replaced by their words. Headings of any level become headings under the chapter.
 */
public final class Markdown {

    private static final int UNDER_THE_CHAPTER = 3;
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .build();

    private Markdown() {}

    public static String html(String markdown) {
        Node document = PARSER.parse(printable(markdown));
        document.accept(new Tame());
        return RENDERER.render(document);
    }

    /** Leaves out signs that have no place in text and that no printed page can hold. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(sign -> sign == '\n' || sign == '\t' || !Character.isISOControl(sign))
                .filter(sign -> sign < Character.MIN_SURROGATE || sign > Character.MAX_SURROGATE)
                .filter(sign -> (sign & 0xFFFE) != 0xFFFE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static final class Tame extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(UNDER_THE_CHAPTER);
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            List<Node> words = new ArrayList<>();
            for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
                words.add(child);
            }
            for (Node word : words) {
                image.insertBefore(word);
                word.accept(this);
            }
            image.unlink();
        }
    }
}
