package fi.kuntapeili.benchmark.index;

/**
 * An indicator as a part of an index.
 *
 * @param weight within its pillar, above zero, relative to the others there, unrounded
 * @param treatment before it is scored
 * @param goalposts on the treated scale; their order says which direction is good
 */
public record IndexIndicator(String id, double weight, Treatment treatment, Goalposts goalposts) {
    public IndexIndicator {
        IndexDefinition.requireWeight(id, weight);
    }
}
