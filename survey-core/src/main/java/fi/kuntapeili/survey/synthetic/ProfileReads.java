package fi.kuntapeili.survey.synthetic;

import fi.kuntapeili.survey.expression.Expression;
import fi.kuntapeili.survey.questionnaire.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names that must be known before a question can be answered: its condition's, and those its profile reads. */
final class ProfileReads {

    private ProfileReads() {}

    static Set<String> of(Question question, SyntheticProfile profile) {
        List<Expression> expressions = new ArrayList<>();
        question.basics().visibleIf().ifPresent(expressions::add);
        profile.cells().forEach((name, cell) -> {
            if (belongs(name, question.id())) {
                cell.when().ifPresent(expressions::add);
                cell.median().ifPresent(amount -> expressions.add(amount.expression()));
                cell.most().ifPresent(amount -> expressions.add(amount.expression()));
                cell.zero().ifPresent(amount -> expressions.add(amount.expression()));
                cell.weights().values().forEach(amount -> expressions.add(amount.expression()));
            }
        });
        SyntheticProfile.Roster roster =
                profile.rosters().getOrDefault(question.id(), SyntheticProfile.Roster.NOTHING_SAID);
        roster.rows().ifPresent(amount -> expressions.add(amount.expression()));
        expressions.addAll(roster.second().values());
        roster.splits().forEach(split -> expressions.add(split.total().expression()));
        return names(expressions);
    }

    private static boolean belongs(String name, String question) {
        return name.equals(question) || name.startsWith(question + ".") || name.startsWith(question + "[");
    }

    private static Set<String> names(Collection<Expression> expressions) {
        Set<String> names = new TreeSet<>();
        expressions.forEach(e -> e.references().forEach(reference -> names.add(reference.get(0))));
        return names;
    }
}
