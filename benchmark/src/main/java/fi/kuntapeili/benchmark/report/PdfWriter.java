package fi.kuntapeili.benchmark.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Prints a page as a tagged PDF (PDF/UA-1): structure, bookmarks, page numbers, language and title, fonts embedded.
 *
 * <p>The page is well-formed XHTML with {@code lang} on its root, a title, a {@code meta} named {@code subject} and
 * {@code bookmarks} in its head; its looks come from one style sheet. Nothing is fetched while printing. The same page
 * and moment give the same bytes: there is no clock and no chance in them.
 */
@ApplicationScoped
public class PdfWriter {

    private static final String STYLE = text("report.css");
    private static final List<Face> FACES = faces();

    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    static {
        // It tells of every font and style sheet it reads.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private record Face(String family, int weight, byte[] font) {}

    /**
     * @param xhtml the page
     * @param at the moment that the file says it was made: that of what it reports, not of printing
     * @throws IllegalArgumentException when the page is not well-formed
     */
    public byte[] write(String xhtml, Instant at) {
        int head = xhtml.indexOf("</head>");
        if (head < 0) {
            throw new IllegalArgumentException("A page to print has a head");
        }
        String page = xhtml.substring(0, head) + "<style>" + STYLE + "</style>" + xhtml.substring(head);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        for (Face face : FACES) {
            FSSupplier<InputStream> font = () -> new ByteArrayInputStream(face.font());
            builder.useFont(font, face.family(), face.weight(), FontStyle.NORMAL, true, EVERYWHERE);
        }
        builder.withHtmlContent(page, null);
        builder.withProducer("Kuntapeili");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return saved(renderer.getPdfDocument(), page, at);
        } catch (IOException e) {
            throw new UncheckedIOException("A page could not be printed", e);
        }
    }

    private static byte[] saved(PDDocument document, String page, Instant at) throws IOException {
        Calendar moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        moment.setTimeInMillis(at.toEpochMilli());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        CRC32 id = new CRC32();
        id.update(page.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(id.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** Inter as on the pages; signs that its Latin part lacks come from Liberation Sans. */
    private static List<Face> faces() {
        List<Face> faces = new ArrayList<>();
        for (int weight : List.of(400, 500, 600, 700)) {
            byte[] font = WoffFont.unwrap(bytes("fonts/inter-latin-" + weight + "-normal.woff"));
            faces.add(new Face("Inter", weight, font));
        }
        faces.add(new Face("Liberation Sans", 400, bytes("/liberation/LiberationSans-Regular.ttf")));
        faces.add(new Face("Liberation Sans", 700, bytes("/liberation/LiberationSans-Bold.ttf")));
        return List.copyOf(faces);
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = PdfWriter.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The application lacks its resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the resource " + resource, e);
        }
    }
}
