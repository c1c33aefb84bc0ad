package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.Locality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes a file of contacts in the place of the round's earlier ones. A file with a problem changes nothing; the same file
 * again changes nothing.
 */
@ApplicationScoped
public class LoadContacts {

    /** What the file would do, or did. */
    public sealed interface Result {

        /**
         * @param added contacts that were not there
         * @param changed contacts whose name, language or role is another than before
         * @param removed contacts that the file no longer has; invitations sent to them stand
         * @param withoutKeyholder organisations asked that have nobody to submit their answers
         */
        record Taken(
                List<Contact> added,
                List<Contact> changed,
                List<Contact> removed,
                int unchanged,
                List<OrganisationCode> withoutKeyholder)
                implements Result {

            public boolean changesNothing() {
                return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
            }
        }

        /** Nothing was taken. */
        record Wrong(List<ContactProblem> problems) implements Result {}
    }

    private record Person(OrganisationCode organisation, String email) {}

    @Inject
    RoundRepository rounds;

    @Inject
    ContactRepository contacts;

    @Inject
    Locality locality;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Says what taking the file would do, without doing it. */
    @Transactional
    public Result preview(String round, String file) {
        Set<OrganisationCode> asked = new LinkedHashSet<>(rounds.frame(round));
        ContactFile.Reading reading = ContactFile.read(file, asked, new LinkedHashSet<>(locality.languages()));
        return reading.problems().isEmpty()
                ? difference(contacts.of(round), reading.contacts(), asked)
                : new Result.Wrong(reading.problems());
    }

    /** @throws IllegalArgumentException when there is no such round */
    @Transactional
    public Result load(Actor by, String round, String file) {
        if (rounds.locked(round).isEmpty()) {
            throw new IllegalArgumentException("No such round: " + round);
        }
        Set<OrganisationCode> asked = new LinkedHashSet<>(rounds.frame(round));
        ContactFile.Reading reading = ContactFile.read(file, asked, new LinkedHashSet<>(locality.languages()));
        if (!reading.problems().isEmpty()) {
            return new Result.Wrong(reading.problems());
        }
        Result.Taken taken = difference(contacts.of(round), reading.contacts(), asked);
        if (!taken.changesNothing()) {
            contacts.replace(round, reading.contacts(), clock.instant());
            audit.record(AuditEvent.by(by, "CONTACTS_LOADED", AuditEvent.round(round))
                    .changed(
                            null,
                            "added " + taken.added().size() + ", changed "
                                    + taken.changed().size() + ", removed "
                                    + taken.removed().size()));
        }
        return taken;
    }

    private static Result.Taken difference(List<Contact> before, List<Contact> after, Set<OrganisationCode> asked) {
        Map<Person, Contact> known = byPerson(before);
        Map<Person, Contact> wanted = byPerson(after);
        List<Contact> added = after.stream()
                .filter(contact -> !known.containsKey(person(contact)))
                .toList();
        List<Contact> changed = after.stream()
                .filter(contact -> known.containsKey(person(contact)))
                .filter(contact -> !known.get(person(contact)).equals(contact))
                .toList();
        List<Contact> removed = before.stream()
                .filter(contact -> !wanted.containsKey(person(contact)))
                .toList();
        Set<OrganisationCode> withoutKeyholder = new TreeSet<>(asked);
        after.stream()
                .filter(contact -> contact.role() == Role.KEYHOLDER)
                .forEach(contact -> withoutKeyholder.remove(contact.organisation()));
        return new Result.Taken(
                added, changed, removed, after.size() - added.size() - changed.size(), List.copyOf(withoutKeyholder));
    }

    private static Map<Person, Contact> byPerson(List<Contact> contacts) {
        Map<Person, Contact> byPerson = new LinkedHashMap<>();
        contacts.forEach(contact -> byPerson.put(person(contact), contact));
        return byPerson;
    }

    private static Person person(Contact contact) {
        return new Person(contact.organisation(), contact.email());
    }
}
