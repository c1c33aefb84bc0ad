package fi.kuntapeili.benchmark.peergroup;

import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How a pack makes peer groups. One rule makes one group or several that belong together. */
public sealed interface GroupRule {

    /** What every rule has. */
    Basics basics();

    default String id() {
        return basics().id();
    }

    /**
     * @param tier place in the order in which groups are considered for showing: 0 first, 5 last
     * @param isPublic whether figures of its groups are for everyone once a round is published
     */
    record Basics(String id, LocalizedText name, int tier, boolean isPublic) {}

    /** One group of all. */
    record Everyone(Basics basics) implements GroupRule {}

    /** One group for each value of an attribute that some organisation has. */
    record ByAttribute(Basics basics, String attribute) implements GroupRule {}

    /**
     * One group for each class of a number. There is one class more than cut points, which rise; a number equal to a cut
     * point belongs to the class above it. Organisations without the number are in no class.
     */
    record Classes(Basics basics, NumberOf of, List<BigDecimal> cutPoints, List<NamedClass> classes)
            implements GroupRule {
        public Classes {
            cutPoints = List.copyOf(cutPoints);
            classes = List.copyOf(classes);
        }

        /** The class of a number. */
        public NamedClass of(BigDecimal number) {
            int above = (int)
                    cutPoints.stream().filter(cut -> cut.compareTo(number) <= 0).count();
            return classes.get(above);
        }
    }

    /** One group for each named network; its members are in the register. */
    record Networks(Basics basics, List<NamedNetwork> networks) implements GroupRule {
        public Networks {
            networks = List.copyOf(networks);
        }
    }

    /** One group for each combination of groups of the rules, which stand earlier in the file. */
    record Crossing(Basics basics, List<String> rules) implements GroupRule {
        public Crossing {
            rules = List.copyOf(rules);
        }
    }

    /**
     * For every organisation the group of those nearest to it in structure: its block of organisations that are alike, with
     * the nearest blocks until there are enough members. Blocks are never divided, so two such groups differ by blocks.
     *
     * @param variables what describes the areas, never an outcome that is compared
     * @param blockSize the fewest members of a block
     * @param members the fewest members of a group
     */
    record Neighbours(Basics basics, List<StructuralVariable> variables, int blockSize, int members)
            implements GroupRule {
        public Neighbours {
            variables = List.copyOf(variables);
        }
    }

    /** Where a rule takes a number from. */
    sealed interface NumberOf {
        /** A reference statistic: the latest value not later than the reference year. */
        record Statistic(String id) implements NumberOf {
            @Override
            public String written() {
                return "ref." + id;
            }
        }

        /** An attribute of the register that is a number. */
        record Attribute(String key) implements NumberOf {
            @Override
            public String written() {
                return "organisation." + key;
            }
        }

        /** As in the pack. */
        String written();

        /** Empty for a text that names neither. */
        static Optional<NumberOf> read(String written) {
            if (written.startsWith("ref.")) {
                return Optional.of(new Statistic(written.substring("ref.".length())));
            }
            return written.startsWith("organisation.")
                    ? Optional.of(new Attribute(written.substring("organisation.".length())))
                    : Optional.empty();
        }
    }

    record NamedClass(String id, LocalizedText name) {}

    /** @param isPublic whether the network has agreed that its figures are for everyone */
    record NamedNetwork(String id, LocalizedText name, Optional<LocalizedText> note, boolean isPublic) {}
}
