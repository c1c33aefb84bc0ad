package fi.kuntapeili.benchmark.attack;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who attacks with answers that are its own, or that it gave for others.
 *
 * @param answers by indicator and unit
 */
public record Insider(BitSet units, Map<String, Map<Integer, Known>> answers) {

    /** Who knows nobody's answer. */
    public static final Insider OUTSIDER = new Insider(new BitSet(), Map.of());

    /** The places from which attacks are strongest, each with what somebody there knows. An oracle picks them. */
    public interface Places {

        /** The respondents with the largest amounts, or those that chose most; whoever is visible by name is left out. */
        List<Insider> largest(String indicator, int count);

        /** Any respondents, the same in every run. */
        List<Insider> anyone(String indicator, int count);

        /** Every respondent among these units. */
        List<Insider> members(String indicator, BitSet units);

        /** Who answered for several. */
        List<Insider> advisers();

        /**
         * Who knows whose the largest amount without a waiver is, and has the largest of the others, with a waiver or
         * without; both protected.
         */
        Optional<Rival> secondLargest(String indicator, BitSet units);
    }

    /** @param largest the unit that is known to be the largest without a waiver */
    public record Rival(Insider insider, int largest) {}

    public Insider {
        units = (BitSet) units.clone();
        answers = Map.copyOf(answers);
    }

    /** The units among these whose answer to the indicator it knows. */
    BitSet knownOf(String indicator, BitSet asked) {
        BitSet known = new BitSet();
        answers.getOrDefault(indicator, Map.of()).keySet().forEach(known::set);
        return Sets.both(known, asked);
    }

    double amount(String indicator, int unit) {
        return ((Known.Amount) answers.get(indicator).get(unit)).value();
    }

    boolean chose(String indicator, int unit, int option) {
        return ((Known.Options) answers.get(indicator).get(unit)).chosen().contains(option);
    }
}
