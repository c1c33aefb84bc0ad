package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundProblem;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.page.Problem;
import fi.kuntapeili.web.page.Problems;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** What the staff pages about one round share: finding it, saying what is wrong, and going on to the next page. */
@ApplicationScoped
class AboutRound {

    @Inject
    RoundRepository rounds;

    @Inject
    PageFrame frame;

    @Inject
    Texts texts;

    @Inject
    CurrentLanguage language;

    /** The round of the page, which says so when its answers are synthetic; a page of no round is not found. */
    Round page(String id) {
        Round round = rounds.findByIdOptional(id).orElseThrow(NotFoundException::new);
        frame.about(round);
        return round;
    }

    String text(String key, Object... arguments) {
        return texts.get(language.language(), key, arguments);
    }

    Problems inWords(List<RoundProblem> problems) {
        return new Problems(problems.stream().map(this::inWords).toList());
    }

    Problem inWords(RoundProblem problem) {
        return new Problem(
                problem.field().isEmpty() ? "main" : problem.field(),
                text(problem.key(), problem.args().toArray()));
    }

    /** To another page, with a message on top of it. */
    Response goTo(String address, String key, Object... arguments) {
        frame.flash(key, arguments);
        return Response.seeOther(URI.create(address)).build();
    }

    static String address(String round) {
        return "/staff/rounds/" + round;
    }
}
