package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.questionnaire.Section;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.round.ContactFile;
import fi.kuntapeili.survey.round.InvitationRepository;
import fi.kuntapeili.survey.round.InvitationStatus;
import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.answering.CellView.OptionView;
import fi.kuntapeili.web.answering.PeoplePage.InvitationRow;
import fi.kuntapeili.web.answering.PeoplePage.InviteForm;
import fi.kuntapeili.web.answering.PeoplePage.PersonRow;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.page.Problem;
import fi.kuntapeili.web.page.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Draws the page of people and reads its form. */
@ApplicationScoped
class PeoplePages {

    /** What the keyholder filled in. */
    record Invited(String name, String email, String role, String language, Set<String> sections) {}

    private static final int LONGEST_NAME = 200;

    @Inject
    People people;

    @Inject
    InvitationRepository invitations;

    @Inject
    Locality locality;

    @Inject
    PageFrame frame;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    Invited empty(Visit visit) {
        return new Invited("", "", "", visit.language(), Set.of());
    }

    Invited read(Visit visit, String name, String email, String role, String language, Set<String> sections) {
        return new Invited(
                blank(name).strip(),
                blank(email).strip().toLowerCase(Locale.ROOT),
                blank(role),
                locality.languages().contains(blank(language)) ? language : visit.language(),
                sections);
    }

    Problems problems(Visit visit, Invited invited) {
        List<Problem> problems = new ArrayList<>();
        if (invited.name().isEmpty() || invited.name().length() > LONGEST_NAME) {
            problems.add(new Problem("name", texts.get(visit.language(), "people_name_missing")));
        }
        if (!ContactFile.isEmail(invited.email())) {
            problems.add(new Problem("email", texts.get(visit.language(), "people_email_wrong")));
        }
        if (!Set.of(Role.EDITOR.name(), Role.VIEWER.name()).contains(invited.role())) {
            problems.add(new Problem("role", texts.get(visit.language(), "people_role_missing")));
        }
        return new Problems(problems);
    }

    PeoplePage of(Visit visit, ResponseSheet sheet, Invited invited) {
        return of(visit, sheet, invited, Problems.NONE);
    }

    PeoplePage of(Visit visit, ResponseSheet sheet, Invited invited, Problems problems) {
        List<Section> sections = sheet.questionnaire().sections();
        return new PeoplePage(
                visit.place(),
                people.of(visit.round().id(), visit.organisation()).stream()
                        .map(person -> row(visit, sections, person))
                        .toList(),
                open(visit),
                new InviteForm(
                        invited.name(),
                        invited.email(),
                        invited.role(),
                        options(visit, sections, invited.sections()),
                        languages(invited.language()),
                        problems));
    }

    private PersonRow row(Visit visit, List<Section> sections, People.Person person) {
        return new PersonRow(
                person.id().toString(),
                person.name(),
                person.email().orElse(null),
                person.role().id(),
                person.sections().all(),
                sections.stream()
                        .filter(section -> person.sections().contain(section.id()))
                        .map(section -> section.title().in(visit.language()))
                        .toList(),
                options(visit, sections, person.sections().ids()),
                person.role() != Role.KEYHOLDER);
    }

    private List<InvitationRow> open(Visit visit) {
        return invitations.of(visit.round().id(), visit.organisation()).stream()
                .filter(each -> each.status(clock.instant()) == InvitationStatus.VALID)
                .map(each -> new InvitationRow(
                        each.id().toString(),
                        each.to().name(),
                        each.to().email(),
                        each.role().id(),
                        each.expiresAt()))
                .toList();
    }

    private static List<OptionView> options(Visit visit, List<Section> sections, Set<String> chosen) {
        return sections.stream()
                .map(section -> new OptionView(
                        section.id(),
                        section.title().in(visit.language()),
                        section.id(),
                        chosen.contains(section.id()),
                        false))
                .toList();
    }

    /** Each language by its own name. */
    private List<OptionView> languages(String chosen) {
        return frame.languages().stream()
                .map(each -> new OptionView(
                        each.code(), each.name(), each.code(), each.code().equals(chosen), false))
                .toList();
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }
}
