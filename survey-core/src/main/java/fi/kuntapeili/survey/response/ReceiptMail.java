package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.access.MemberRepository;
import fi.kuntapeili.survey.message.Letter;
import fi.kuntapeili.survey.message.Outbox;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.survey.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The receipt of a submission as a mail to whoever submitted, with the file enclosed; nobody without a mail address is written to. */
@ApplicationScoped
public class ReceiptMail {

    @Inject
    MemberRepository members;

    @Inject
    RoundRepository rounds;

    @Inject
    Register register;

    @Inject
    Texts texts;

    @Inject
    Outbox outbox;

    void post(Receipt receipt, Author author) {
        members.findByIdOptional(author.memberId())
                .flatMap(member -> member.email())
                .ifPresent(address -> outbox.post(letter(receipt, author, address)));
    }

    private Letter letter(Receipt receipt, Author author, String address) {
        String language = author.language();
        OrganisationCode code = receipt.organisation();
        Round round = rounds.findById(receipt.round());
        LocalizedText organisation = register.find(code).map(Organisation::name).orElseThrow();
        String path = "/rounds/" + round.id() + "/organisations/" + code + "/response/receipts/" + receipt.revision();
        return new Letter(
                Letter.Kind.RECEIPT,
                String.join("/", "receipt", round.id(), code.value(), Integer.toString(receipt.revision())),
                new Letter.About(round.id(), code),
                address,
                language,
                texts.get(language, "receipt_mail_subject", organisation, round.name()),
                List.of(
                        texts.get(language, "receipt_mail_what", organisation, round.name(), receipt.submittedAt()),
                        texts.get(language, "receipt_mail_proof", receipt.revision(), receipt.sha256()),
                        texts.get(language, "receipt_mail_next")),
                Optional.of(new Letter.Link(texts.get(language, "receipt_mail_open"), path, false)),
                Optional.of(new Letter.Enclosure(Letter.Enclosure.Kind.RECEIPT, receipt.revision())));
    }
}
