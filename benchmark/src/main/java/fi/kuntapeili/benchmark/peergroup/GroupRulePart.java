package fi.kuntapeili.benchmark.peergroup;

import fi.kuntapeili.benchmark.indicator.KnownSuits;
import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.pack.KnownStatistics;
import fi.kuntapeili.survey.pack.PackDocuments;
import fi.kuntapeili.survey.pack.PackPart;
import fi.kuntapeili.survey.pack.PackReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of {@code groups.yaml}, checked against the attributes and statistics of the pack. */
@ApplicationScoped
class GroupRulePart implements PackPart {

    @Inject
    PackDocuments documents;

    @Override
    public Order order() {
        return Order.PEER_GROUPS;
    }

    @Override
    public Optional<Change> read(PackReading reading) {
        Optional<String> text = reading.yamlText(GroupRuleRepository.FILE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        GroupRuleReader.Reading read =
                GroupRuleReader.read(text.get(), reading.pack().languages());
        read.problems()
                .forEach(p -> reading.definitionProblem(GroupRuleRepository.FILE, text.get(), p.where(), p.reason()));
        for (GroupRule rule : read.rules()) {
            unknown(rule, reading)
                    .ifPresent(name -> reading.definitionProblem(
                            GroupRuleRepository.FILE,
                            text.get(),
                            "group " + rule.id(),
                            "reads " + name + ", which is not known"));
        }
        Set<String> ids = read.rules().stream().map(GroupRule::id).collect(Collectors.toSet());
        reading.kept(KnownSuits.class).map(KnownSuits::rules).orElse(Set.of()).stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> reading.definitionProblem(
                        GroupRuleRepository.FILE,
                        text.get(),
                        "groups",
                        "has no rule " + id + ", which indicators name"));
        return Optional.of(() -> documents.keep(GroupRuleRepository.FILE, text.get()));
    }

    private static Optional<String> unknown(GroupRule rule, PackReading reading) {
        if (rule instanceof GroupRule.ByAttribute by && !isAttribute(by.attribute(), Attribute.Type.CODE, reading)) {
            return Optional.of("attribute " + by.attribute());
        }
        return numbers(rule)
                .filter(number -> !isKnown(number, reading))
                .map(GroupRule.NumberOf::written)
                .findFirst();
    }

    private static Stream<GroupRule.NumberOf> numbers(GroupRule rule) {
        if (rule instanceof GroupRule.Classes classes) {
            return Stream.of(classes.of());
        }
        return rule instanceof GroupRule.Neighbours neighbours
                ? neighbours.variables().stream()
                        .flatMap(variable -> Stream.concat(Stream.of(variable.of()), variable.per().stream()))
                : Stream.empty();
    }

    private static boolean isKnown(GroupRule.NumberOf number, PackReading reading) {
        if (number instanceof GroupRule.NumberOf.Statistic statistic) {
            return reading.kept(KnownStatistics.class)
                    .map(known -> known.collected().contains(statistic.id()))
                    .orElse(false);
        }
        return isAttribute(((GroupRule.NumberOf.Attribute) number).key(), Attribute.Type.NUMBER, reading);
    }

    private static boolean isAttribute(String key, Attribute.Type type, PackReading reading) {
        return reading.pack().attributes().stream()
                .anyMatch(attribute -> attribute.key().equals(key) && attribute.type() == type);
    }
}
