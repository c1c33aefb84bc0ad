package fi.kuntapeili.web.rounds;

import com.ibm.icu.util.ULocale;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository.Published;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.web.page.Problems;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The page on which a new or an existing round gets its settings. */
@ApplicationScoped
class SettingsPages {

    @Inject
    AboutRound about;

    @Inject
    RoundRepository rounds;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    CurrentLanguage language;

    SettingsPage page(Optional<Round> round, RoundForm form, Problems problems) {
        ULocale reader = new ULocale(language.language());
        return new SettingsPage(
                round,
                form,
                problems,
                round.filter(each -> each.state() != RoundState.DRAFT).isPresent(),
                form.names().entrySet().stream()
                        .map(name -> new SettingsPage.NameField(
                                "name-" + name.getKey(),
                                ULocale.getDisplayLanguage(name.getKey(), reader.getName()),
                                name.getValue(),
                                name.getValue().isBlank() ? problems.at("name") : Optional.empty()))
                        .toList(),
                questionnaires.published().stream()
                        .map(Published::version)
                        .map(version -> new SettingsPage.Version(
                                version.id() + "/" + version.version(),
                                version.id() + " " + version.version(),
                                version.equals(form.version())))
                        .toList(),
                rounds.newestFirst().stream()
                        .filter(each ->
                                round.map(Round::id).filter(each.id()::equals).isEmpty())
                        .toList(),
                statistics.all().stream().filter(ReferenceStatistic::collected).toList());
    }

    Problems inWords(RoundForm.Unreadable unreadable) {
        return Problems.of(unreadable.field(), about.text(unreadable.key()));
    }
}
