package fi.kuntapeili.benchmark.attack;

import java.util.ArrayList;
import java.util.List;

/** One way to get from what is published to what was promised to stay untold. */
interface Attack {

    /** Its number in the list of attacks. */
    int number();

    /** Who attacks and how, in a few words. */
    String title();

    /** Tries it on everything that was read; tries nothing where there is nothing that it needs. */
    Attempt on(Reading reading, Insider.Places places);

    /** What came of it. */
    final class Attempt {
        private final List<Deduction> deductions = new ArrayList<>();
        private long tried;

        /** One more thing was tried. */
        void tried() {
            tried++;
        }

        void concluded(Deduction deduction) {
            deductions.add(deduction);
        }

        Attempt and(Attempt other) {
            tried += other.tried;
            deductions.addAll(other.deductions);
            return this;
        }

        long count() {
            return tried;
        }

        List<Deduction> deductions() {
            return List.copyOf(deductions);
        }
    }
}
