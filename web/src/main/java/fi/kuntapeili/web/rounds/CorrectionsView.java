package fi.kuntapeili.web.rounds;

import fi.kuntapeili.benchmark.snapshot.Correction;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.ChoiceCell;
import fi.kuntapeili.survey.questionnaire.ChoicesCell;
import fi.kuntapeili.survey.questionnaire.NumberCell;
import fi.kuntapeili.survey.questionnaire.Option;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.ScaleCell;
import fi.kuntapeili.survey.questionnaire.Section;
import fi.kuntapeili.survey.questionnaire.TextCell;
import fi.kuntapeili.survey.questionnaire.Value;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.answering.AnswerWords;
import fi.kuntapeili.web.rounds.CorrectionsPage.Choice;
import fi.kuntapeili.web.rounds.CorrectionsPage.Chosen;
import fi.kuntapeili.web.rounds.CorrectionsPage.Control;
import fi.kuntapeili.web.rounds.CorrectionsPage.Entry;
import fi.kuntapeili.web.rounds.CorrectionsPage.Group;
import fi.kuntapeili.web.rounds.CorrectionsPage.Kind;
import fi.kuntapeili.web.rounds.CorrectionsPage.Recorded;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts the answers that can be corrected, and the corrections of them, into words. */
@ApplicationScoped
class CorrectionsView {

    @Inject
    ReviewView review;

    @Inject
    AnswerWords words;

    @Inject
    Texts texts;

    @Inject
    CurrentLanguage language;

    /** The answers that the organisation gave, by section. */
    List<Group> answers(ResponseSheet sheet) {
        return sheet.questionnaire().sections().stream()
                .map(section -> new Group(section.title().in(language()), entries(sheet, section)))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    /** The answer at a path; empty when the organisation gave none there. */
    Optional<Chosen> chosen(ResponseSheet sheet, String path, List<String> values) {
        return CellPath.parse(path).filter(cell -> isAnswered(sheet, cell)).map(cell -> {
            Question question = sheet.questionnaire().question(cell.question()).orElseThrow();
            CellType type = question.typeAt(cell).orElseThrow();
            return new Chosen(
                    path,
                    text(question),
                    review.label(sheet, question, cell),
                    words.read(type, sheet.answers().at(cell).orElseThrow(), language()),
                    control(type, values));
        });
    }

    Recorded recorded(ResponseSheet sheet, Correction correction) {
        CellPath cell = CellPath.parse(correction.path()).orElseThrow();
        Question question = sheet.questionnaire().question(cell.question()).orElseThrow();
        CellType type = question.typeAt(cell).orElseThrow();
        return new Recorded(
                text(question),
                review.label(sheet, question, cell),
                sheet.answers()
                        .at(cell)
                        .map(answer -> words.read(type, answer, language()))
                        .orElse(""),
                correction
                        .value()
                        .flatMap(type::readCanonical)
                        .map(answer -> words.read(type, answer, language()))
                        .orElse(""),
                correction.value().isEmpty(),
                correction.reason(),
                correction.recordedBy(),
                correction.recordedAt());
    }

    /** What was typed or chosen, read as the reader's language writes it; empty when nothing was. */
    Optional<Answer> read(CellType type, String typed) {
        return type.read(typed, texts.locale(language()).toLocale());
    }

    /** What is wrong with a value, in words; empty when nothing is. */
    Optional<String> problem(CellType type, Answer answer) {
        if (answer instanceof Answer.Unreadable unreadable) {
            return Optional.of(review.words(unreadable.problem()));
        }
        return answer instanceof Answer.Given given
                ? type.problems(given.value()).stream().map(review::words).findFirst()
                : Optional.empty();
    }

    private List<Entry> entries(ResponseSheet sheet, Section section) {
        List<Entry> entries = new ArrayList<>();
        for (Question question : sheet.questionnaire().questions(section)) {
            for (CellPath path : question.cells(sheet.answers())) {
                if (isAnswered(sheet, path)) {
                    String label = review.label(sheet, question, path);
                    entries.add(new Entry(
                            path.toString(), label.isEmpty() ? text(question) : text(question) + " " + label));
                }
            }
        }
        return entries;
    }

    /** Answers to questions that are not asked are in no figure. */
    private static boolean isAnswered(ResponseSheet sheet, CellPath path) {
        return sheet.evaluation().visible().contains(path.question())
                && sheet.answers().at(path).isPresent()
                && sheet.questionnaire().typeAt(path).isPresent();
    }

    private Control control(CellType type, List<String> values) {
        if (type instanceof ChoiceCell choice) {
            return new Control(Kind.ONE_OPTION, "", choices(choice.options(), values));
        }
        if (type instanceof ChoicesCell choices) {
            return new Control(Kind.OPTIONS, "", choices(choices.options(), values));
        }
        if (type instanceof ScaleCell scale) {
            return new Control(
                    Kind.ONE_OPTION,
                    "",
                    ScaleCell.STEPS.stream()
                            .map(step -> new Choice(
                                    step.toString(),
                                    words.read(scale, new Value.Number(BigDecimal.valueOf(step)), language()),
                                    values.contains(step.toString())))
                            .toList());
        }
        String unit = type instanceof NumberCell number ? words.unit(number.unit(), language()) : null;
        Kind kind = type instanceof TextCell text && text.many() ? Kind.LINES : Kind.LINE;
        return new Control(kind, Objects.requireNonNullElse(unit, ""), List.of());
    }

    private List<Choice> choices(List<Option> options, List<String> values) {
        return options.stream()
                .map(option -> new Choice(option.code(), option.label().in(language()), values.contains(option.code())))
                .toList();
    }

    private String text(Question question) {
        return question.basics().wording().text().in(language());
    }

    private String language() {
        return language.language();
    }
}
