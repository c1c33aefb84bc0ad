package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.message.EnclosedFile;
import fi.kuntapeili.survey.message.Enclosures;
import fi.kuntapeili.survey.message.Letter;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.response.Receipt;
import fi.kuntapeili.survey.response.SubmissionRepository;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Prints what mails enclose, in the language of the mail and for nobody signed in. */
@ApplicationScoped
class EnclosedFiles implements Enclosures {

    @Inject
    SubmissionRepository submissions;

    @Inject
    RoundRepository rounds;

    @Inject
    Register register;

    @Inject
    ReceiptFile receiptFile;

    @Override
    public EnclosedFile make(Letter.Enclosure enclosure, Letter.About about, String language) {
        return switch (enclosure.kind()) {
            case RECEIPT -> receipt(about, enclosure.revision(), language);
        };
    }

    private EnclosedFile receipt(Letter.About about, int revision, String language) {
        Receipt receipt = submissions
                .receipt(about.round(), about.organisation(), revision)
                .orElseThrow(() -> new IllegalStateException(
                        "No receipt " + revision + " of " + about.organisation() + " in " + about.round()));
        return receiptFile.of(place(about, language), receipt, language);
    }

    private ResponsePlace place(Letter.About about, String language) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Round round = rounds.findById(about.round());
            String code = about.organisation().value();
            String organisation = register.find(about.organisation())
                    .map(Organisation::name)
                    .map(name -> name.in(language))
                    .orElse(code);
            return new ResponsePlace(round.id(), code, round.name().in(language), organisation, round.synthetic());
        });
    }
}
