package fi.kuntapeili.survey.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ContactFileTest {

    private static final Set<OrganisationCode> ASKED = Set.of(new OrganisationCode("001"), new OrganisationCode("091"));

    @Test
    void aGoodFileGivesItsContactsInOrder() {
        ContactFile.Reading reading = read("""
                code,name,email,language,role
                091,"Person, A",A@Example.org,sv,editor
                001,Person B,b@example.org,fi,
                """);

        assertEquals(List.of(), reading.problems());
        assertEquals(
                List.of(
                        new Contact(new OrganisationCode("091"), "Person, A", "a@example.org", "sv", Role.EDITOR),
                        new Contact(new OrganisationCode("001"), "Person B", "b@example.org", "fi", Role.KEYHOLDER)),
                reading.contacts());
    }

    @Test
    void spreadsheetsMayWriteSemicolonsAndAByteOrderMark() {
        ContactFile.Reading reading = read("\uFEFFcode;name;email;language\r\n001;B;b@example.org;fi\r\n\r\n");
        assertEquals(List.of(), reading.problems());
        assertEquals(1, reading.contacts().size());
    }

    @Test
    void everyWrongRowIsNamedWithItsLineAndNothingIsTaken() {
        ContactFile.Reading reading = read("""
                code,name,email,language,role
                001,Good,good@example.org,fi,keyholder

                1,Zeros,zeros@example.org,fi,
                777,,not an address,de,boss
                001,Again,GOOD@example.org,sv,viewer
                001,Short,short@example.org
                """);

        assertEquals(List.of(), reading.contacts());
        assertEquals(
                List.of(
                        "4 code contacts_code_zeros [1, 001]",
                        "5 code contacts_code_unknown [777]",
                        "5 name contacts_value_missing []",
                        "5 email contacts_email_wrong [not an address]",
                        "5 language contacts_language_unknown [fi, sv]",
                        "5 role contacts_role_unknown [keyholder, editor, viewer]",
                        "6 email contacts_twice [2]",
                        "7  contacts_row_width [3, 5]"),
                reading.problems().stream()
                        .map(p -> p.line() + " " + p.column() + " " + p.key() + " " + p.args())
                        .toList());
    }

    @Test
    void columnsThatAreMissingUnknownOrRepeatedAreNamed() {
        assertEquals(
                List.of("code contacts_column_twice", "phone contacts_column_unknown", "email contacts_column_missing"),
                read("code,code,name,language,phone\n001,001,x,fi,1\n").problems().stream()
                        .map(p -> p.column() + " " + p.key())
                        .toList());
    }

    @Test
    void anEmptyFileAndAnOpenQuoteAreProblems() {
        assertEquals("contacts_empty", read("").problems().get(0).key());
        assertEquals(
                "contacts_empty",
                read("code,name,email,language\n").problems().get(0).key());
        ContactFile.Reading open = read("code,name,email,language\n001,\"B,b@example.org,fi\n");
        assertEquals(2, open.problems().get(0).line());
        assertEquals("contacts_quote_open", open.problems().get(0).key());
    }

    @Property(tries = 300)
    void whateverIsInAFileItIsEitherTakenOrRefused(@ForAll String text) {
        ContactFile.Reading reading = read("code,name,email,language\n" + text);
        assertTrue(reading.contacts().isEmpty() != reading.problems().isEmpty());
    }

    private static ContactFile.Reading read(String text) {
        return ContactFile.read(text, ASKED, new TreeSet<>(Set.of("fi", "sv")));
    }
}
