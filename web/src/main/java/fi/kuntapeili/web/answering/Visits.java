package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.response.Author;
import fi.kuntapeili.survey.response.OpenResponse;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

/** Opens a response for the person who makes the request. Access has been decided before. */
@RequestScoped
class Visits {

    @Inject
    CurrentActor actor;

    @Inject
    CurrentLanguage language;

    @Inject
    PageFrame frame;

    @Inject
    RoundRepository rounds;

    @Inject
    Register register;

    @Inject
    OpenResponse openResponse;

    @Inject
    AnswerWords words;

    @Inject
    Texts texts;

    /** @throws NotFoundException when there is no such round or it does not ask the organisation */
    Visit of(String round, String code) {
        OrganisationCode organisation = new OrganisationCode(code);
        Round found = rounds.findByIdOptional(round)
                .filter(each -> rounds.isAsked(round, organisation))
                .orElseThrow(NotFoundException::new);
        frame.about(found);
        frame.about(organisation);
        String name = register.find(organisation)
                .map(Organisation::name)
                .map(each -> each.in(language.language()))
                .orElse(code);
        return new Visit(
                new Author(actor.actor(), language.language()),
                found,
                organisation,
                new ResponsePlace(round, code, found.name().in(language.language()), name, found.synthetic()));
    }

    ResponseSheet sheet(Visit visit) {
        return openResponse
                .read(visit.author(), visit.round().id(), visit.organisation())
                .orElseThrow(NotFoundException::new);
    }

    QuestionViews views(Visit visit, ResponseSheet sheet) {
        return new QuestionViews(sheet, words, texts, visit.language());
    }
}
