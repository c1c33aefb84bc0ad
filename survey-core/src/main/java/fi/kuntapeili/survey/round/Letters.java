package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.message.Letter;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.survey.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the letters of a round, each in the language of its reader. */
@ApplicationScoped
public class Letters {

    @Inject
    Texts texts;

    @Inject
    Register register;

    /**
     * @param path of the one-time link
     * @param by the name of who invites
     * @param until from when the link opens nothing
     */
    Letter invitation(Round round, Contact to, String path, String by, Instant until, String dedupeKey) {
        String language = to.language();
        LocalizedText organisation = organisation(to.organisation());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(texts.get(language, "mail_greeting", to.name()));
        paragraphs.add(texts.get(language, "mail_invitation_what", by, organisation, round.name()));
        String role = "mail_invitation_role_" + to.role().id();
        paragraphs.add(texts.get(language, role));
        paragraphs.add(texts.get(language, "mail_answering_time", round.opens(), round.closes()));
        paragraphs.add(texts.get(language, "mail_link_once", until));
        paragraphs.add(texts.get(language, "mail_invitation_wrong_person"));
        return new Letter(
                Letter.Kind.INVITATION,
                dedupeKey,
                new Letter.About(round.id(), to.organisation()),
                to.email(),
                language,
                texts.get(language, "mail_invitation_subject", organisation, round.name()),
                paragraphs,
                Optional.of(new Letter.Link(texts.get(language, "mail_invitation_open"), path, true)),
                Optional.empty());
    }

    /** @param link where the reader goes on: a new one-time link for who has not signed in, else the response itself */
    Letter reminder(Round round, Contact to, Link link, String dedupeKey) {
        String language = to.language();
        LocalizedText organisation = organisation(to.organisation());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(texts.get(language, "mail_greeting", to.name()));
        paragraphs.add(texts.get(language, "mail_reminder_what", organisation, round.name()));
        paragraphs.add(texts.get(language, "mail_reminder_time", round.closes()));
        link.until().ifPresent(until -> paragraphs.add(texts.get(language, "mail_link_once", until)));
        paragraphs.add(texts.get(language, "mail_reminder_done"));
        return new Letter(
                Letter.Kind.REMINDER,
                dedupeKey,
                new Letter.About(round.id(), to.organisation()),
                to.email(),
                language,
                texts.get(language, "mail_reminder_subject", organisation, round.name()),
                paragraphs,
                Optional.of(new Letter.Link(
                        texts.get(language, link.until().isPresent() ? "mail_invitation_open" : "mail_response_open"),
                        link.path(),
                        link.until().isPresent())),
                Optional.empty());
    }

    /** @param message what the reviewer wrote, in the reviewer's words */
    Letter returned(Round round, Contact to, int revision, String message) {
        String language = to.language();
        LocalizedText organisation = organisation(to.organisation());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(texts.get(language, "mail_greeting", to.name()));
        paragraphs.add(texts.get(language, "mail_returned_what", organisation, round.name()));
        if (!message.isBlank()) {
            paragraphs.add(texts.get(language, "mail_returned_message"));
            message.strip().lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
        }
        paragraphs.add(texts.get(language, "mail_returned_next"));
        return new Letter(
                Letter.Kind.RETURNED,
                String.join("/", "returned", round.id(), to.organisation().value(), to.email(), "" + revision),
                new Letter.About(round.id(), to.organisation()),
                to.email(),
                language,
                texts.get(language, "mail_returned_subject", organisation, round.name()),
                paragraphs,
                Optional.of(new Letter.Link(
                        texts.get(language, "mail_response_open"), responsePath(round.id(), to.organisation()), false)),
                Optional.empty());
    }

    /** The description of a case waits for the organisation's approval. */
    Letter caseWaits(Round round, Contact to, long version) {
        String language = to.language();
        LocalizedText organisation = organisation(to.organisation());
        return new Letter(
                Letter.Kind.CASE,
                String.join("/", "case", round.id(), to.organisation().value(), to.email(), "" + version),
                new Letter.About(round.id(), to.organisation()),
                to.email(),
                language,
                texts.get(language, "mail_case_subject", organisation, round.name()),
                List.of(
                        texts.get(language, "mail_greeting", to.name()),
                        texts.get(language, "mail_case_what", organisation, round.name()),
                        texts.get(language, "mail_case_next")),
                Optional.of(new Letter.Link(
                        texts.get(language, "mail_case_open"),
                        "/rounds/" + round.id() + "/organisations/" + to.organisation() + "/case",
                        false)),
                Optional.empty());
    }

    /** @param until empty for an address that anybody signed in may open again */
    record Link(String path, Optional<Instant> until) {}

    static String responsePath(String round, OrganisationCode organisation) {
        return "/rounds/" + round + "/organisations/" + organisation + "/response";
    }

    private LocalizedText organisation(OrganisationCode code) {
        return register.find(code)
                .map(Organisation::name)
                .orElseThrow(() -> new IllegalArgumentException("No such organisation: " + code));
    }
}
