package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.survey.message.Letter;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.round.Contact;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.TellKeyholders;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.survey.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Letters about comparisons by name, to the keyholders of the parties. No letter holds a figure. */
@ApplicationScoped
class PairLetters {

    @Inject
    TellKeyholders tell;

    @Inject
    RoundRepository rounds;

    @Inject
    Register register;

    @Inject
    Texts texts;

    /** To everyone who is asked. */
    void asked(PairRequest request) {
        LocalizedText asker = name(request.askedBy());
        LocalizedText round = rounds.findById(request.round()).name();
        others(request, request.askedBy())
                .forEach(member -> write(
                        request,
                        member,
                        "asked",
                        language -> texts.get(language, "byname_mail_asked_subject", asker),
                        language -> List.of(
                                texts.get(language, "byname_mail_asked_what", asker, name(member), round),
                                texts.get(language, "byname_mail_asked_purpose", request.purpose()),
                                texts.get(language, "byname_mail_asked_next"))));
    }

    /** To everyone: the last one has consented. */
    void ready(PairRequest request) {
        LocalizedText asker = name(request.askedBy());
        request.consents()
                .keySet()
                .forEach(member -> write(
                        request,
                        member,
                        "ready",
                        language -> texts.get(language, "byname_mail_ready_subject"),
                        language -> List.of(texts.get(language, "byname_mail_ready_what", asker))));
    }

    /** To everyone else: one has declined or withdrawn. */
    void over(PairRequest request, OrganisationCode who) {
        String what = request.consent(who).state() == Consent.State.DECLINED
                ? "byname_mail_declined_what"
                : "byname_mail_withdrawn_what";
        others(request, who)
                .forEach(member -> write(
                        request,
                        member,
                        "over/" + who,
                        language -> texts.get(language, "byname_mail_over_subject"),
                        language -> List.of(texts.get(language, what, name(who)))));
    }

    private static List<OrganisationCode> others(PairRequest request, OrganisationCode who) {
        return request.consents().keySet().stream()
                .filter(member -> !member.equals(who))
                .toList();
    }

    private void write(
            PairRequest request,
            OrganisationCode to,
            String why,
            Function<String, String> subject,
            Function<String, List<String>> paragraphs) {
        tell.write(request.round(), to, contact -> letter(request, contact, why, subject, paragraphs));
    }

    private Letter letter(
            PairRequest request,
            Contact contact,
            String why,
            Function<String, String> subject,
            Function<String, List<String>> paragraphs) {
        String language = contact.language();
        OrganisationCode to = contact.organisation();
        List<String> all = new ArrayList<>();
        all.add(texts.get(language, "mail_greeting", contact.name()));
        all.addAll(paragraphs.apply(language));
        String path = "/rounds/" + request.round() + "/organisations/" + to + "/comparison/pairs/" + request.id();
        return new Letter(
                Letter.Kind.COMPARISON,
                String.join("/", "pair", request.id().toString(), why, to.value(), contact.email()),
                new Letter.About(request.round(), to),
                contact.email(),
                language,
                subject.apply(language),
                all,
                Optional.of(new Letter.Link(texts.get(language, "byname_mail_open"), path, false)),
                Optional.empty());
    }

    private LocalizedText name(OrganisationCode code) {
        return register.find(code)
                .map(Organisation::name)
                .orElseThrow(() -> new IllegalArgumentException("No such organisation: " + code));
    }
}
