package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A freeze with everything that its steps need, made once by each replica that works on it. */
final class PreparedFreeze {

    private final FreezeJob job;
    private final Questionnaire questionnaire;
    private final DisclosurePolicy policy;
    private final List<FigureColumn> columns;
    private final EvaluateUnits evaluate;
    private final Function<BitSet, Snapshot> opened;
    private Snapshot snapshot;
    private ReleaseFigures figures;

    /**
     * @param values where the steps before have stored what they worked out
     * @throws IllegalStateException if the definitions or rules here are others than those the freeze was begun with
     */
    PreparedFreeze(
            FreezeJob job,
            Questionnaire questionnaire,
            List<Indicator> indicators,
            DisclosurePolicy policy,
            RawValues values) {
        this.job = job;
        this.questionnaire = questionnaire;
        this.policy = policy;
        this.columns = List.copyOf(EvaluateUnits.columns(indicators));
        this.evaluate = new EvaluateUnits(questionnaire, indicators);
        this.opened = answered -> new Snapshot(job.asked(), answered, indicators, values, job.groups());
        boolean same = columns.stream().map(FigureColumn::id).toList().equals(job.columns())
                && policy.toString().equals(job.policy());
        if (!same) {
            throw new IllegalStateException("The freeze of " + job.name().round()
                    + " was begun with other indicators or rules of disclosure than those known here");
        }
    }

    FreezeJob job() {
        return job;
    }

    EvaluateUnits evaluate() {
        return evaluate;
    }

    List<OrganisationCode> asked(FreezeStep step) {
        return job.asked().subList(step.first(), step.last());
    }

    List<FigureColumn> columns(FreezeStep step) {
        return columns.subList(step.first(), step.last());
    }

    /** @param answered reads who has answered; asked once, when every slice has been evaluated */
    Snapshot snapshot(Function<FreezeJob.Name, BitSet> answered) {
        if (snapshot == null) {
            snapshot = opened.apply(answered.apply(job.name()));
        }
        return snapshot;
    }

    ReleaseFigures figures(Function<FreezeJob.Name, BitSet> answered) {
        if (figures == null) {
            figures = new ReleaseFigures(snapshot(answered), questionnaire, policy, protectionUnits());
        }
        return figures;
    }

    private Map<OrganisationCode, String> protectionUnits() {
        Map<OrganisationCode, String> byCode = new HashMap<>();
        for (int unit = 0; unit < job.asked().size(); unit++) {
            byCode.put(job.asked().get(unit), job.protectionUnits().get(unit));
        }
        return byCode;
    }

    /** Of the raw values, whose hash moves with every answer. */
    String sha256() {
        return snapshot.sha256(
                job.name().round(),
                Integer.toString(job.name().vintage()),
                job.questionnaire().id(),
                job.questionnaire().version(),
                job.indicators(),
                job.policy());
    }
}
