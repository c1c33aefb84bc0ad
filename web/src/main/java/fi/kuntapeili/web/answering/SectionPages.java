package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.questionnaire.Section;
import fi.kuntapeili.survey.response.Cell;
import fi.kuntapeili.survey.response.Obstacle;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.text.Formats;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.answering.QuestionView.CheckView;
import fi.kuntapeili.web.answering.QuestionView.ConflictView;
import fi.kuntapeili.web.answering.SectionPage.Fact;
import fi.kuntapeili.web.answering.SectionPage.NextStep;
import fi.kuntapeili.web.answering.SectionPage.SectionHead;
import fi.kuntapeili.web.page.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Draws a section. */
@ApplicationScoped
class SectionPages {

    @Inject
    Overviews overviews;

    @Inject
    People people;

    @Inject
    Facts facts;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    SectionPage of(Visit visit, ResponseSheet sheet, QuestionViews views, Section section) {
        List<QuestionView> questions = views.of(section);
        int place = sheet.questionnaire().sections().indexOf(section);
        return new SectionPage(
                visit.place(),
                new SectionHead(section.id(), place + 1, section.title().in(visit.language())),
                questions,
                problems(visit, questions),
                questions.stream().anyMatch(QuestionView::writable),
                sheet.obstacle().map(Obstacle::key).orElse(null),
                sheet.head().seq(),
                UUID.randomUUID().toString(),
                lastSaved(visit, sheet),
                next(visit, sheet, place),
                sheet.progressOf(section.id()).orElseThrow(),
                overviews.who(visit, section, people.of(visit.round().id(), visit.organisation())),
                facts(visit, sheet, place),
                facts.sources(sheet.background().reference(), visit.language()));
    }

    /** Links to everything in the questions that blocks submitting, apart from what is not answered yet. */
    List<Link> problems(Visit visit, List<QuestionView> questions) {
        List<Link> problems = new ArrayList<>();
        for (QuestionView question : questions) {
            if (!question.hidden()) {
                for (ConflictView conflict : question.conflicts()) {
                    String text = texts.get(visit.language(), "conflict_title") + " " + question.text();
                    problems.add(Link.to("#conflict-" + conflict.id(), text));
                }
                question.checks().stream()
                        .filter(CheckView::blocks)
                        .forEach(check -> problems.add(Link.to("#" + check.target(), check.message())));
            }
        }
        return problems;
    }

    private String lastSaved(Visit visit, ResponseSheet sheet) {
        return sheet.cells().values().stream()
                .map(Cell::at)
                .max(Comparator.naturalOrder())
                .map(at -> formats.dateTime(visit.language(), at))
                .orElse(null);
    }

    /** The next section that the reader may see; after the last one, checking everything. */
    private NextStep next(Visit visit, ResponseSheet sheet, int place) {
        List<Section> sections = sheet.questionnaire().sections();
        return sections.subList(place + 1, sections.size()).stream()
                .filter(section -> sheet.rights().mayRead(section.id()))
                .findFirst()
                .map(section -> new NextStep(
                        section.id(), visit.place().section(section.id()), texts.get(visit.language(), "section_next")))
                .orElseGet(() -> new NextStep(
                        "", visit.place().base() + "/check", texts.get(visit.language(), "section_to_check_page")));
    }

    /** The register's facts stand beside the first section, statistics beside all. */
    private List<Fact> facts(Visit visit, ResponseSheet sheet, int place) {
        Stream<Fact> attributes =
                place == 0 ? facts.attributes(visit.organisation(), visit.language()) : Stream.empty();
        return Stream.concat(attributes, facts.statistics(sheet.background().reference(), visit.language()))
                .toList();
    }
}
