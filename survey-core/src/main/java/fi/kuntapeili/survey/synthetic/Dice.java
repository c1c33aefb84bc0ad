package fi.kuntapeili.survey.synthetic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((seed + "/" + String.join("/", names)).getBytes(StandardCharsets.UTF_8));
            return new Dice(new Random(ByteBuffer.wrap(hash).getLong()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
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
