package fi.kuntapeili.benchmark.disclosure;

import java.util.BitSet;

/** Whether the mere fact that a unit contributes tells something it was promised to keep. */
public sealed interface Applicability {

    /** Contributing says nothing, or only what is visible by name anyway. */
    record SaysNothing() implements Applicability {}

    /**
     * Whether the question applies depends on a protected answer: a count of contributions would be a count of those
     * answers.
     *
     * @param notApplicable units that answered and to whom it does not apply
     */
    record FollowsProtectedAnswer(BitSet notApplicable) implements Applicability {
        public FollowsProtectedAnswer {
            notApplicable = (BitSet) notApplicable.clone();
        }

        @Override
        public BitSet notApplicable() {
            return (BitSet) notApplicable.clone();
        }
    }

    static Applicability saysNothing() {
        return new SaysNothing();
    }

    static Applicability followsProtectedAnswer(BitSet notApplicable) {
        return new FollowsProtectedAnswer(notApplicable);
    }
}
