package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.Evaluation;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Raised;
import fi.kuntapeili.survey.questionnaire.SectionProgress;
import fi.kuntapeili.survey.questionnaire.SectionProgress.State;
import fi.kuntapeili.survey.questionnaire.Tier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An evaluation together with what people said about its checks.
 *
 * @param progress of every section; explained checks are no problems
 */
record Assessment(Evaluation evaluation, List<RaisedCheck> checks, List<SectionProgress> progress) {

    static Assessment of(
            Questionnaire questionnaire,
            Evaluation evaluation,
            Map<String, Explanation> explanations,
            Set<SeenCheck> seen) {
        List<RaisedCheck> checks = evaluation.raised().stream()
                .map(raised -> check(raised, explanations, seen))
                .toList();
        Map<String, Long> blocking = checks.stream()
                .filter(RaisedCheck::blocks)
                .collect(Collectors.groupingBy(
                        check -> questionnaire
                                .question(check.raised().question())
                                .orElseThrow()
                                .basics()
                                .section(),
                        Collectors.counting()));
        List<SectionProgress> progress = evaluation.sections().stream()
                .map(section -> progress(section, blocking.getOrDefault(section.section(), 0L)))
                .toList();
        return new Assessment(evaluation, checks, progress);
    }

    List<RaisedCheck> blocking() {
        return checks.stream().filter(RaisedCheck::blocks).toList();
    }

    /** Whether nothing is missing and nothing blocks; values waiting for a choice are the caller's to consider. */
    boolean complete() {
        return evaluation.gaps().isEmpty() && blocking().isEmpty();
    }

    private static RaisedCheck check(Raised raised, Map<String, Explanation> explanations, Set<SeenCheck> seen) {
        if (raised.tier() == Tier.EXPLAIN) {
            Explanation explanation = explanations.get(raised.check());
            if (explanation == null) {
                return new RaisedCheck(raised, RaisedCheck.Standing.OPEN, null);
            }
            boolean current = explanation.boundTo().equals(raised.boundTo());
            return new RaisedCheck(
                    raised, current ? RaisedCheck.Standing.EXPLAINED : RaisedCheck.Standing.STALE, explanation);
        }
        boolean passedOver = raised.tier().compareTo(Tier.SOFT) >= 0
                && seen.contains(new SeenCheck(raised.check(), raised.boundTo()));
        return new RaisedCheck(raised, passedOver ? RaisedCheck.Standing.SEEN : RaisedCheck.Standing.OPEN, null);
    }

    private static SectionProgress progress(SectionProgress section, long blocking) {
        if (section.state() != State.HAS_ISSUES) {
            return section;
        }
        State state = blocking > 0
                ? State.HAS_ISSUES
                : section.answered() == section.asked() ? State.COMPLETE : State.IN_PROGRESS;
        return new SectionProgress(section.section(), state, section.asked(), section.answered(), (int) blocking);
    }
}
