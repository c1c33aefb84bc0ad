package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Duty;
import fi.kuntapeili.survey.access.Member;
import fi.kuntapeili.survey.access.MemberRepository;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.message.Letter;
import fi.kuntapeili.survey.message.Outbox;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.Locality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Writes to those who answer for an organisation: its keyholders and the round's keyholder contacts, each once. */
@ApplicationScoped
public class TellKeyholders {

    @Inject
    RoundRepository rounds;

    @Inject
    ContactRepository contacts;

    @Inject
    MemberRepository members;

    @Inject
    Letters letters;

    @Inject
    Outbox outbox;

    @Inject
    Locality locality;

    /**
     * Tells that staff returned a submitted revision, in the transaction that returns it. The same return is told once.
     *
     * @param message what the reviewer wrote; may be blank
     * @return how many people were written to
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int returned(String id, OrganisationCode organisation, int revision, String message) {
        Round round =
                rounds.findByIdOptional(id).orElseThrow(() -> new IllegalArgumentException("No such round: " + id));
        int told = 0;
        for (Contact to : keyholders(id, organisation).values()) {
            told += outbox.post(letters.returned(round, to, revision, message)) ? 1 : 0;
        }
        return told;
    }

    /**
     * Tells that the description of the organisation's case waits for approval, in the transaction that sends it. The same
     * version is told once.
     *
     * @return how many people were written to
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int caseWaits(String id, OrganisationCode organisation, long version) {
        Round round =
                rounds.findByIdOptional(id).orElseThrow(() -> new IllegalArgumentException("No such round: " + id));
        int told = 0;
        for (Contact to : keyholders(id, organisation).values()) {
            told += outbox.post(letters.caseWaits(round, to, version)) ? 1 : 0;
        }
        return told;
    }

    /**
     * Writes the same to each, in the transaction that gave the reason for it.
     *
     * @param letter to one of them, in its language
     * @return how many people were written to
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int write(String id, OrganisationCode organisation, Function<Contact, Letter> letter) {
        int told = 0;
        for (Contact to : keyholders(id, organisation).values()) {
            told += outbox.post(letter.apply(to)) ? 1 : 0;
        }
        return told;
    }

    private Map<String, Contact> keyholders(String round, OrganisationCode organisation) {
        Map<String, Contact> byAddress = new LinkedHashMap<>();
        contacts.of(round).stream()
                .filter(contact -> contact.organisation().equals(organisation))
                .filter(contact -> contact.role() == Role.KEYHOLDER)
                .forEach(contact -> byAddress.put(contact.email(), contact));
        Duty keyholder = new Duty(Role.KEYHOLDER, organisation);
        for (Member member : members.membersOf(organisation)) {
            member.email()
                    .filter(email -> member.active())
                    .filter(email -> members.dutiesOf(member.id()).contains(keyholder))
                    .map(email -> email.toLowerCase(Locale.ROOT))
                    .ifPresent(email -> byAddress.put(
                            email,
                            new Contact(
                                    organisation,
                                    member.name(),
                                    email,
                                    member.language().orElse(locality.defaultLanguage()),
                                    Role.KEYHOLDER)));
        }
        return byAddress;
    }
}
