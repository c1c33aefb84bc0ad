package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of contacts: CSV with the columns {@code code,name,email,language} and, when wanted, {@code role}. Separated by
 * commas, or by semicolons or tabs as spreadsheets write it. The file is read as a whole: either every row is in order, or
 * every problem is listed and no contact comes of it.
 */
public final class ContactFile {

    private static final List<String> NEEDED = List.of("code", "name", "email", "language");
    private static final String ROLE = "role";
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+");
    private static final int LONGEST_FIELD = 200;

    /** What a file holds: contacts in the order of the file, or problems in the order of the lines, never both. */
    public record Reading(List<Contact> contacts, List<ContactProblem> problems) {

        public Reading {
            contacts = problems.isEmpty() ? List.copyOf(contacts) : List.of();
            problems = List.copyOf(problems);
        }
    }

    private final Set<OrganisationCode> asked;
    private final Set<String> languages;
    private final List<Contact> contacts = new ArrayList<>();
    private final List<ContactProblem> problems = new ArrayList<>();
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private List<String> row = List.of();
    private int width;
    private int line;

    private ContactFile(Set<OrganisationCode> asked, Set<String> languages) {
        this.asked = asked;
        this.languages = languages;
    }

    /**
     * @param asked the organisations of the round
     * @param languages that letters can be written in
     */
    public static Reading read(String text, Set<OrganisationCode> asked, Set<String> languages) {
        ContactFile file = new ContactFile(asked, new LinkedHashSet<>(languages));
        file.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return new Reading(file.contacts, file.problems);
    }

    /** The header of a file with every column. */
    public static String header(String separator) {
        return String.join(separator, NEEDED) + separator + ROLE;
    }

    /** Whether this can be one mail address. */
    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_FIELD && EMAIL.matcher(text).matches();
    }

    private void read(String text) {
        List<CsvRows.Row> rows = CsvRows.of(text, separator(text));
        for (CsvRows.Row each : rows) {
            row = each.fields();
            line = each.line();
            if (each.open()) {
                problem("", "contacts_quote_open");
            } else if (!columns.isEmpty()) {
                contact();
            } else if (!header()) {
                return;
            }
        }
        if (contacts.isEmpty() && problems.isEmpty()) {
            line = 0;
            problem("", "contacts_empty");
        }
    }

    private boolean header() {
        List<String> names =
                row.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        width = names.size();
        for (int i = 0; i < width; i++) {
            String name = names.get(i);
            if (!NEEDED.contains(name) && !name.equals(ROLE)) {
                problem(row.get(i), "contacts_column_unknown");
            } else if (columns.putIfAbsent(name, i) != null) {
                problem(name, "contacts_column_twice");
            }
        }
        NEEDED.stream().filter(name -> !names.contains(name)).forEach(name -> problem(name, "contacts_column_missing"));
        return columns.keySet().containsAll(NEEDED);
    }

    private void contact() {
        if (row.size() != width) {
            problem("", "contacts_row_width", row.size(), width);
            return;
        }
        Optional<OrganisationCode> organisation = organisation();
        String name = field("name");
        if (name.isEmpty()) {
            problem("name", "contacts_value_missing");
        } else if (name.length() > LONGEST_FIELD) {
            problem("name", "contacts_value_long", LONGEST_FIELD);
        }
        Optional<String> email = email();
        Optional<String> language = language();
        Optional<Role> role = role();
        if (organisation.isPresent()
                && email.isPresent()
                && isFirst(organisation.get(), email.get())
                && language.isPresent()
                && role.isPresent()) {
            contacts.add(new Contact(organisation.get(), name, email.get(), language.get(), role.get()));
        }
    }

    private Optional<OrganisationCode> organisation() {
        String code = field("code");
        if (code.isEmpty()) {
            problem("code", "contacts_value_missing");
        } else if (OrganisationCode.isValid(code) && asked.contains(new OrganisationCode(code))) {
            return Optional.of(new OrganisationCode(code));
        } else {
            // Spreadsheets drop leading zeros from what looks like a number.
            asked.stream()
                    .filter(each -> !code.isEmpty()
                            && each.value().replaceFirst("^0+", "").equals(code))
                    .findFirst()
                    .ifPresentOrElse(
                            meant -> problem("code", "contacts_code_zeros", code, meant.value()),
                            () -> problem("code", "contacts_code_unknown", code));
        }
        return Optional.empty();
    }

    private Optional<String> email() {
        String email = field("email").toLowerCase(Locale.ROOT);
        if (email.isEmpty()) {
            problem("email", "contacts_value_missing");
        } else if (!isEmail(email)) {
            problem("email", "contacts_email_wrong", field("email"));
        } else {
            return Optional.of(email);
        }
        return Optional.empty();
    }

    private Optional<String> language() {
        String language = field("language").toLowerCase(Locale.ROOT);
        if (languages.contains(language)) {
            return Optional.of(language);
        }
        problem(
                "language",
                language.isEmpty() ? "contacts_value_missing" : "contacts_language_unknown",
                String.join(", ", languages));
        return Optional.empty();
    }

    private Optional<Role> role() {
        String role = field(ROLE).toUpperCase(Locale.ROOT);
        if (role.isEmpty()) {
            return Optional.of(Role.KEYHOLDER);
        }
        Optional<Role> known = Stream.of(Role.values())
                .filter(Role::isForAnOrganisation)
                .filter(each -> each.name().equals(role))
                .findFirst();
        if (known.isEmpty()) {
            String names = Stream.of(Role.values())
                    .filter(Role::isForAnOrganisation)
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            problem(ROLE, "contacts_role_unknown", names);
        }
        return known;
    }

    private boolean isFirst(OrganisationCode organisation, String email) {
        Integer earlier = lineOf.putIfAbsent(organisation + " " + email, line);
        if (earlier != null) {
            problem("email", "contacts_twice", earlier);
        }
        return earlier == null;
    }

    private String field(String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.size() ? "" : row.get(at);
    }

    private void problem(String column, String key, Object... args) {
        problems.add(ContactProblem.of(line, column, key, args));
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.contains(",") ? ',' : first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
    }
}
