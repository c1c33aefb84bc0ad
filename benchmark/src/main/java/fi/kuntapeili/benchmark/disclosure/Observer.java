package fi.kuntapeili.benchmark.disclosure;

import java.util.List;
import java.util.Map;

/**
 * Somebody who reads all bands and knows some answers: nobody's, its own, or those that it gave for others. Two who know
 * as much about every building block can conclude the same, and are equal.
 *
 * @param knowledge by the blocks of which it knows anything
 */
record Observer(Map<Integer, Knowledge> knowledge) {

    static final Observer OUTSIDER = new Observer(Map.of());

    private static final Knowledge NOTHING = new Knowledge(0, List.of());

    /**
     * @param answers how many answers of the block are known
     * @param chosen by option, how many of those chose it
     */
    record Knowledge(int answers, List<Integer> chosen) {
        Knowledge {
            chosen = List.copyOf(chosen);
        }
    }

    Observer {
        knowledge = Map.copyOf(knowledge);
    }

    int known(int block) {
        return knowledge.getOrDefault(block, NOTHING).answers();
    }

    int chosen(int block, int option) {
        return knowledge.containsKey(block) ? knowledge.get(block).chosen().get(option) : 0;
    }
}
