package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Section;
import fi.kuntapeili.survey.response.Background.Previous;
import fi.kuntapeili.survey.response.Mutation;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.response.SaveAnswers;
import fi.kuntapeili.survey.response.SaveReply;
import fi.kuntapeili.survey.response.SaveResult;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.security.Allowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** A section to answer, and saving it as an ordinary form. */
@Blocking
@Path("/rounds/{round}/organisations/{code}/response/sections/{section}")
@Produces(Html.UTF_8)
public class SectionResource {

    @Inject
    Visits visits;

    @Inject
    SectionPages pages;

    @Inject
    SaveAnswers saveAnswers;

    @Inject
    PageFrame frame;

    @GET
    @Allowed(Action.SECTION)
    public SectionPage show(
            @PathParam("round") String round, @PathParam("code") String code, @PathParam("section") String section) {
        Visit visit = visits.of(round, code);
        ResponseSheet sheet = visits.sheet(visit);
        return pages.of(visit, sheet, visits.views(visit, sheet), section(sheet, section));
    }

    /** Saves what was changed in the form and shows the section again, or the next one when nothing needs a choice. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Action.SECTION_WRITE)
    public Response save(
            @PathParam("round") String round,
            @PathParam("code") String code,
            @PathParam("section") String section,
            MultivaluedMap<String, String> fields) {
        Visit visit = visits.of(round, code);
        ResponseSheet sheet = visits.sheet(visit);
        section(sheet, section);
        SectionForm form = new SectionForm(fields);
        Mutation mutation = form.mutation(
                        sheet.questionnaire(),
                        sheet.background().previous().map(Previous::answers).orElse(AnswerSet.EMPTY))
                .orElseThrow(BadRequestException::new);
        if (mutation.operations().isEmpty()) {
            return to(next(visit, sheet, form, fields, section));
        }
        SaveResult result = saveAnswers.save(visit.author(), round, visit.organisation(), mutation);
        boolean stay = tell(result) || form.hasAction();
        return to(stay ? again(visit, form, section) : next(visit, sheet, form, fields, section));
    }

    /** Says what became of the save; true when the person should look at the section again. */
    private boolean tell(SaveResult result) {
        if (result instanceof SaveResult.Saved saved) {
            return tell(saved.reply());
        }
        if (result instanceof SaveResult.Replayed replayed) {
            return tell(replayed.reply());
        }
        if (result instanceof SaveResult.NotTakingAnswers refused) {
            frame.flash(refused.obstacle().key());
        } else if (result instanceof SaveResult.IdReused) {
            frame.flash("save_again");
        } else if (result instanceof SaveResult.NotAllowed) {
            frame.flash("save_not_allowed");
        } else {
            frame.flash("save_malformed");
        }
        return true;
    }

    private boolean tell(SaveReply reply) {
        if (reply.conflicts().isEmpty()) {
            frame.flash("save_done");
            return false;
        }
        frame.flash("save_conflicts", reply.conflicts().size());
        return true;
    }

    private static String again(Visit visit, SectionForm form, String section) {
        String here = visit.place().section(section);
        return form.actionOn().map(question -> here + "#q-" + question).orElse(here);
    }

    private static String next(
            Visit visit, ResponseSheet sheet, SectionForm form, MultivaluedMap<String, String> fields, String section) {
        if (form.hasAction()) {
            return again(visit, form, section);
        }
        String wanted = fields.getFirst("then");
        return sheet.questionnaire()
                .section(wanted == null ? "" : wanted)
                .map(found -> visit.place().section(found.id()))
                .orElse(visit.place().base() + (wanted == null ? "" : "/check"));
    }

    private static Section section(ResponseSheet sheet, String id) {
        return sheet.questionnaire().section(id).orElseThrow(NotFoundException::new);
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
