package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.text.Locality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold of a plan, whichever way it is made. Every problem is listed. */
@ApplicationScoped
class PlanChecks {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    @Inject
    RoundRepository rounds;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    Locality locality;

    List<RoundProblem> problems(String round, QuestionnaireVersion questionnaire, RoundPlan plan) {
        List<RoundProblem> problems = new ArrayList<>();
        if (!locality.languages().stream().allMatch(plan.name()::has)) {
            problems.add(RoundProblem.of("name", "round_name_missing"));
        }
        if (plan.referenceYear() < EARLIEST_YEAR || plan.referenceYear() > LATEST_YEAR) {
            problems.add(RoundProblem.of("referenceYear", "round_year_wrong"));
        }
        if (plan.closes().isBefore(plan.opens())) {
            problems.add(RoundProblem.of("closes", "round_closes_before_opens"));
        }
        if (plan.publicFrom().filter(day -> !day.isAfter(plan.closes())).isPresent()) {
            problems.add(RoundProblem.of("publicFrom", "round_public_too_early"));
        }
        if (questionnaires.published().stream().noneMatch(p -> p.version().equals(questionnaire))) {
            problems.add(RoundProblem.of("questionnaire", "round_questionnaire_unknown"));
        }
        plan.previousRound()
                .flatMap(previous -> previousProblem(round, previous))
                .ifPresent(problems::add);
        plan.coreForm().flatMap(this::coreFormProblem).ifPresent(problems::add);
        return problems;
    }

    private Optional<RoundProblem> previousProblem(String round, String previous) {
        return previous.equals(round) || rounds.findByIdOptional(previous).isEmpty()
                ? Optional.of(RoundProblem.of("previousRound", "round_previous_unknown"))
                : Optional.empty();
    }

    private Optional<RoundProblem> coreFormProblem(RoundPlan.CoreForm coreForm) {
        boolean known = statistics.all().stream()
                .filter(ReferenceStatistic::collected)
                .anyMatch(statistic -> statistic.id().equals(coreForm.statistic()));
        if (!known) {
            return Optional.of(RoundProblem.of("coreFormStatistic", "round_statistic_unknown"));
        }
        return coreForm.below().signum() > 0
                ? Optional.empty()
                : Optional.of(RoundProblem.of("coreFormBelow", "round_limit_wrong"));
    }
}
