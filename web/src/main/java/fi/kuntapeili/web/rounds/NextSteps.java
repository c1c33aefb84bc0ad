package fi.kuntapeili.web.rounds;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import fi.kuntapeili.benchmark.snapshot.TakeInCorrections;
import fi.kuntapeili.benchmark.snapshot.WaitingCorrections;
import fi.kuntapeili.survey.response.ResponseOverview.Row;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.response.ReviewResponse;
import fi.kuntapeili.survey.round.Contact;
import fi.kuntapeili.survey.round.ContactRepository;
import fi.kuntapeili.survey.round.InvitationRepository;
import fi.kuntapeili.survey.round.RemindContacts;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.round.Today;
import fi.kuntapeili.web.rounds.MonitorPage.Step;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What staff can usefully do next with a round, the most urgent first. */
@ApplicationScoped
class NextSteps {

    @Inject
    AboutRound about;

    @Inject
    ContactRepository contacts;

    @Inject
    InvitationRepository invitations;

    @Inject
    RemindContacts remindContacts;

    @Inject
    ReviewResponse reviewResponse;

    @Inject
    TakeInCorrections takeInCorrections;

    @Inject
    Today today;

    @Inject
    CurrentLanguage language;

    List<Step> of(Round round, List<Row> rows) {
        List<Step> steps = new ArrayList<>();
        String here = AboutRound.address(round.id());
        if (!round.state().isSettled() && round.state() != RoundState.CLOSED) {
            people(round, here, steps);
        }
        if (round.state() == RoundState.DRAFT) {
            steps.add(step(here + "/state?change=open", "monitor_step_open", "monitor_step_open_text", round.opens()));
        }
        if (!round.state().isSettled()) {
            review(round, rows, here, steps);
        }
        if (round.state() == RoundState.CLOSING) {
            steps.add(step(here + "/state?change=close", "monitor_step_close", "monitor_step_close_text"));
        }
        if (round.state() == RoundState.CLOSED) {
            steps.add(step(here + "/freeze", "monitor_step_freeze", "monitor_step_freeze_text"));
        }
        WaitingCorrections waiting = takeInCorrections.waiting(round.id());
        if (!waiting.none()) {
            steps.add(step(here + "/freeze", "vintages_step", "vintages_step_text", waiting.corrections()));
        }
        return steps;
    }

    private void people(Round round, String here, List<Step> steps) {
        List<Contact> all = contacts.of(round.id());
        if (all.isEmpty()) {
            steps.add(step(here + "/contacts", "monitor_step_contacts", "monitor_step_contacts_text"));
            return;
        }
        List<Contact> uninvited = notInvited(round, all);
        if (!uninvited.isEmpty()) {
            steps.add(new Step(
                    here + "/invitations",
                    about.text("monitor_step_invite", uninvited.size()),
                    about.text("monitor_letters_text", languages(uninvited))));
        }
        if (round.state().takesAnswers()) {
            List<Contact> late = remindContacts.preview(round.id()).letters().stream()
                    .map(RemindContacts.Planned::to)
                    .toList();
            if (!late.isEmpty()) {
                long organisations =
                        late.stream().map(Contact::organisation).distinct().count();
                steps.add(new Step(
                        here + "/reminders",
                        about.text("monitor_step_remind", organisations),
                        about.text("monitor_letters_text", languages(late))));
            }
        }
    }

    private List<Contact> notInvited(Round round, List<Contact> all) {
        var invited = invitations.of(round.id()).stream()
                .map(invitation ->
                        invitation.organisation() + "/" + invitation.to().email())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(contact -> !invited.contains(contact.organisation() + "/" + contact.email()))
                .toList();
    }

    private void review(Round round, List<Row> rows, String here, List<Step> steps) {
        long submitted = rows.stream()
                .filter(row -> row.state() == ResponseState.SUBMITTED)
                .count();
        if (submitted == 0) {
            return;
        }
        long flagged = reviewResponse.flagged(round.id()).size();
        if (flagged > 0) {
            steps.add(step(
                    here + "/responses?state=submitted", "monitor_step_review", "monitor_step_review_text", flagged));
        }
        if (submitted > flagged) {
            steps.add(
                    step(here + "/acceptance", "monitor_step_accept", "monitor_step_accept_text", submitted - flagged));
        }
    }

    private Step step(String href, String title, String text, Object... arguments) {
        return new Step(href, about.text(title, arguments), about.text(text));
    }

    /** How many letters in which language, in words of the reader's language. */
    private String languages(List<Contact> to) {
        ULocale reader = new ULocale(language.language());
        List<String> counts =
                to.stream().collect(Collectors.groupingBy(Contact::language, Collectors.counting())).entrySet().stream()
                        .sorted((one, other) -> other.getValue().compareTo(one.getValue()))
                        .map(each ->
                                ULocale.getDisplayLanguage(each.getKey(), reader.getName()) + " " + each.getValue())
                        .toList();
        return ListFormatter.getInstance(reader, ListFormatter.Type.UNITS, ListFormatter.Width.SHORT)
                .format(counts);
    }
}
