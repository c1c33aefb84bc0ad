package fi.kuntapeili.benchmark.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class MarkdownTest {

    private static final Set<String> HARMLESS =
            Set.of("root", "p", "h3", "ul", "ol", "li", "strong", "em", "a", "br", "hr", "code", "pre", "blockquote");
    private static final Set<String> ATTRIBUTES = Set.of("href", "title", "rel", "start", "class");

    @Test
    void wordsAreFormatted() {
        assertEquals(
                "<h3>A heading</h3>\n<p>Some <strong>bold</strong> words and "
                        + "<a rel=\"nofollow\" href=\"https://example.org/\">a link</a>.</p>\n",
                Markdown.html("# A heading\n\nSome **bold** words and [a link](https://example.org/)."));
    }

    @Test
    void htmlIsShownAsText() {
        String html = Markdown.html("<script>alert(1)</script>\n\nand <b onclick=\"x()\">this</b>");
        assertFalse(html.contains("<script") || html.contains("<b "), html);
        assertTrue(html.contains("&lt;script&gt;"), html);
    }

    @Test
    void linksThatRunSomethingLeadNowhere() {
        for (String address : List.of(
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html;base64,PHNjcmlwdD4=",
                "vbscript:x",
                "&#106;avascript:alert(1)")) {
            String html = Markdown.html("[press](" + address + ")");
            assertTrue(html.contains("href=\"\""), html);
        }
    }

    @Test
    void picturesLeaveTheirWords() {
        assertEquals(
                "<p>before a picture after</p>\n",
                Markdown.html("before ![a picture](https://example.org/x.png) after"));
    }

    @Test
    void headingsOfEveryLevelStandUnderTheChapter() {
        assertEquals("<h3>One</h3>\n<h3>Four</h3>\n", Markdown.html("# One\n\n#### Four"));
    }

    @Property
    void whateverIsTypedIsWellFormedAndHarmless(@ForAll("nasty") String text) throws Exception {
        String html = Markdown.html(text);
        NodeList elements = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<root>" + html + "</root>")))
                .getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertTrue(HARMLESS.contains(element.getTagName()), html);
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                assertTrue(ATTRIBUTES.contains(element.getAttributes().item(a).getNodeName()), html);
            }
            String to = element.getAttribute("href");
            assertFalse(to.matches("(?is)\\s*(javascript|data|vbscript|file):.*"), html);
        }
    }

    @Provide
    Arbitrary<String> nasty() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<script>",
                "</p>",
                "<img src=x onerror=y>",
                "[a](javascript:b)",
                "![a](b)",
                "](",
                "[",
                "# ",
                "- ",
                "1. ",
                "> ",
                "`",
                "```\n",
                "**",
                "_",
                "\n",
                "\n\n",
                "    ",
                "&#0;",
                "&lt;",
                "&",
                "<",
                "\"",
                "'",
                "\u0000",
                "\u0008",
                "\ufffe",
                "\ud800",
                "<a:b>",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<?x?>",
                "{t:of(x)}",
                "$",
                "é",
                "😀",
                "<javascript:x>",
                "[x]: javascript:y\n",
                "[x]");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(8))
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }
}
