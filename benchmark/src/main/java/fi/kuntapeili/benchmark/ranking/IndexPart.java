package fi.kuntapeili.benchmark.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuntapeili.benchmark.index.Method;
import fi.kuntapeili.benchmark.ranking.DeclaredIndex.DeclaredInput;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.pack.KnownOrganisations;
import fi.kuntapeili.survey.pack.KnownStatistics;
import fi.kuntapeili.survey.pack.PackPart;
import fi.kuntapeili.survey.pack.PackReading;
import fi.kuntapeili.survey.pack.YamlFile;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code indices} of {@code indicators.yaml}: checked against the statistics of the pack, and computed when it loads. */
@ApplicationScoped
class IndexPart implements PackPart {

    private static final String FILE = "indicators.yaml";
    /** So many ranks for each of 10 000 draws are held at a time. */
    private static final int MOST_UNITS = 5_000;

    @Inject
    IndexStore store;

    /** An index that was read, with what it is computed from. */
    private record Wanted(String json, DeclaredIndex index, IndexInputs inputs) {

        IndexStore.Computed computed() {
            String sha256 = EvaluateIndices.sha256(json, index, inputs);
            return new IndexStore.Computed(
                    json, new ComputedIndex(index, sha256, EvaluateIndices.evaluate(index, inputs, sha256)));
        }
    }

    @Override
    public Order order() {
        return Order.INDICES;
    }

    @Override
    public Optional<Change> read(PackReading reading) {
        if (!reading.folder().has(FILE) && reading.pack().buildsOn().isPresent()) {
            return Optional.empty();
        }
        List<Wanted> wanted = new ArrayList<>();
        reading.yaml(FILE).ifPresent(file -> read(file, reading, wanted));
        return Optional.of(
                () -> store.show(wanted.stream().map(Wanted::computed).toList()));
    }

    private static void read(YamlFile file, PackReading reading, List<Wanted> wanted) {
        Collection<Organisation> organisations = reading.kept(KnownOrganisations.class)
                .map(KnownOrganisations::byCode)
                .orElse(Map.of())
                .values();
        KnownStatistics statistics = reading.kept(KnownStatistics.class)
                .orElseGet(() -> new KnownStatistics(Set.of(), Set.of(), Set.of(), List.of()));
        JsonNode json = file.json().path("indices");
        Set<String> ids = new HashSet<>();
        int place = 0;
        for (DefinitionNode node : file.root().list("indices", "index")) {
            DeclaredIndex index = IndexReader.read(node);
            if (!ids.add(index.id())) {
                node.problem("id", "is used twice");
            }
            IndexInputs inputs = IndexInputs.of(index, organisations, relevant(index, statistics));
            check(node, index, inputs, statistics);
            wanted.add(new Wanted(json.get(place++).toString(), index, inputs));
        }
    }

    private static List<ReferenceValue> relevant(DeclaredIndex index, KnownStatistics statistics) {
        Set<String> used = new HashSet<>();
        index.inputs().forEach(input -> used.add(input.statistic()));
        return statistics.values().stream()
                .filter(value -> used.contains(value.statistic()))
                .toList();
    }

    private static void check(
            DefinitionNode node, DeclaredIndex index, IndexInputs inputs, KnownStatistics statistics) {
        if (inputs.units().size() > MOST_UNITS) {
            node.problem("", "would rank " + inputs.units().size() + " units; at most " + MOST_UNITS + " are ranked");
        }
        for (DefinitionNode pillar : node.list("pillars", "pillar")) {
            List<DefinitionNode> nodes = pillar.list("indicators", "indicator");
            nodes.forEach(one -> index.inputs().stream()
                    .filter(input -> input.id().equals(one.text("id", "")))
                    .findFirst()
                    .ifPresent(input -> check(one, input, index, inputs, statistics)));
        }
    }

    private static void check(
            DefinitionNode node,
            DeclaredInput input,
            DeclaredIndex index,
            IndexInputs inputs,
            KnownStatistics statistics) {
        if (input.statistic().isEmpty()) {
            return;
        }
        if (!statistics.collected().contains(input.statistic())) {
            node.problem(
                    "of",
                    "reads ref." + input.statistic()
                            + (statistics.named().contains(input.statistic())
                                    ? ", of which there are no values"
                                    : ", which is not known"));
        } else if (!inputs.hasAny(input)) {
            node.problem("year", "is " + input.year() + ", of which ref." + input.statistic() + " has no value");
        } else if (index.alternatives().contains(Method.RAW_GEOMETRIC)
                && inputs.values().get(input.id()).values().stream().anyMatch(value -> value.signum() <= 0)) {
            node.problem("of", "has values of zero or below, for which there is no raw_geometric alternative");
        }
    }
}
