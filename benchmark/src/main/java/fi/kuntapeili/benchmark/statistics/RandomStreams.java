package fi.kuntapeili.benchmark.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random numbers that do not depend on threads: one stream per task, cut from one sequence of the documented generator
 * xoroshiro128++ (Blackman and Vigna), {@code 2^64} numbers apart. Task {@code i} draws the same numbers whoever runs it.
 */
public final class RandomStreams {
    private RandomStreams() {}

    public static List<UniformRandomProvider> of(long seed, int tasks) {
        JumpableUniformRandomProvider sequence =
                (JumpableUniformRandomProvider) RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        return IntStream.range(0, tasks).mapToObj(task -> sequence.jump()).toList();
    }
}
