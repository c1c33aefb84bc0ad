package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A freeze with everything that its steps need, made once by each replica that works on it. */
final class PreparedFreeze {

    private final FreezeJob job;
    private final Questionnaire questionnaire;
    private final DisclosurePolicy policy;
    private final List<FigureColumn> columns;
    private final EvaluateUnits evaluate;
    private final StoredValues values;
    private final Past past;
    private final Function<BitSet, Snapshot> opened;
    private Snapshot snapshot;
    private ReleaseFigures figures;

    /**
     * What there was before this freeze.
     *
     * @param vintages earlier ones of the round, oldest first; none at its first freeze
     * @param picked groups picked by hand since
     * @param known who knows whose answers
     * @param waived units that agreed, before the first freeze, that means tell their amounts
     */
    record Past(List<ShownVintage> vintages, List<OwnSelection> picked, KnownTogether known, BitSet waived) {}

    /**
     * @param values where the steps before have stored what they worked out
     * @throws IllegalStateException if the definitions or rules here are others than those the freeze was begun with
     */
    PreparedFreeze(
            FreezeJob job,
            Questionnaire questionnaire,
            List<Indicator> indicators,
            DisclosurePolicy policy,
            StoredValues values,
            Past past) {
        this.job = job;
        this.questionnaire = questionnaire;
        this.policy = policy;
        this.values = values;
        this.past = past;
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

    /** Those of the columns of a step in which this vintage differs from the one before. */
    List<FigureColumn> different(FreezeStep step) {
        Set<FigureColumn> different = values.different();
        return columns(step).stream().filter(different::contains).toList();
    }

    /** Earlier vintages of the round, oldest first; none at its first freeze. */
    List<ShownVintage> before() {
        return past.vintages();
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
            figures = new ReleaseFigures(
                    snapshot(answered), questionnaire, policy, past.known(), past.picked(), past.waived());
        }
        return figures;
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
