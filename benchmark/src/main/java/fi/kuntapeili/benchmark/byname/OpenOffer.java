package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.QuestionSet;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;

/**
 * A network of the organisation and what can be opened in it.
 *
 * @param members asked in the round, in code order
 */
public record OpenOffer(String network, LocalizedText name, List<OrganisationCode> members, List<Choice> choices) {

    public OpenOffer {
        members = List.copyOf(members);
        choices = List.copyOf(choices);
    }

    /**
     * One set of questions.
     *
     * @param indicators what is shown by name
     * @param others who else is in, in code order
     * @param isIn whether the organisation is in
     * @param left members who would still be protected with the organisation in
     */
    public record Choice(
            QuestionSet set, List<Indicator> indicators, List<OrganisationCode> others, boolean isIn, int left) {

        /** What being in does to the figures of the network. */
        public Effect effect() {
            if (left < Effect.ENOUGH) {
                return Effect.STOPS_FIGURES;
            }
            return left < Effect.ENOUGH + Effect.FEW ? Effect.FEW_LEFT : Effect.NONE;
        }
    }

    public enum Effect {
        NONE,
        /** A few more and figures without names stop. */
        FEW_LEFT,
        /** There are too few left for figures without names. */
        STOPS_FIGURES;

        private static final int ENOUGH = 6;
        private static final int FEW = 3;
    }
}
