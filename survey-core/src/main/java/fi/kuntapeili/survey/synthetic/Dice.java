package fi.kuntapeili.survey.synthetic;

import fi.kuntapeili.survey.digest.Sha256;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;

/**
 * Chance that comes out the same every time. Each name has dice of its own, so that one more question or organisation
 * changes nothing for the others.
 */
public final class Dice {

    private final Random random;

    private Dice(Random random) {
        this.random = random;
    }

    public static Dice of(long seed, String... names) {
        byte[] hash = new Sha256().text(seed + "/" + String.join("/", names)).bytes();
        return new Dice(new Random(ByteBuffer.wrap(hash).getLong()));
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Standard normal. */
    double normal() {
        return random.nextGaussian();
    }

    /** From 0 up to but not including 1. */
    public double part() {
        return random.nextDouble();
    }

    <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The index of one of the weights, each as likely as it is heavy; the first when none weighs anything. */
    int weighted(List<Double> weights) {
        double total = weights.stream().mapToDouble(w -> Math.max(0, w)).sum();
        double at = random.nextDouble() * total;
        for (int i = 0; i < weights.size(); i++) {
            at -= Math.max(0, weights.get(i));
            if (at < 0) {
                return i;
            }
        }
        return 0;
    }
}
