package fi.kuntapeili.web.answering;

import fi.kuntapeili.benchmark.report.PdfWriter;
import fi.kuntapeili.survey.message.EnclosedFile;
import fi.kuntapeili.survey.response.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A receipt as a PDF: from its page and with its mail the same. */
@ApplicationScoped
class ReceiptFile {

    static final String PDF = "application/pdf";

    @Inject
    PdfWriter pdf;

    EnclosedFile of(ResponsePlace place, Receipt receipt, String language) {
        String page = new ReceiptPrint(place, receipt, language)
                .setAttribute("language", language)
                .render();
        String name = "kuntapeili-" + place.round() + "-" + place.code() + "-" + receipt.revision() + ".pdf";
        return new EnclosedFile(name, PDF, pdf.write(page, receipt.submittedAt()));
    }
}
