package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.peergroup.ResolveGroups;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a freeze works from, settled when it begins, so that every step gives the same whoever does it and when.
 *
 * @param indicators hash of the definitions
 * @param policy the disclosure policy, written out
 * @param asked in code order
 * @param protectionUnits who answers together, in the order of those asked; empty text for one that answers alone
 * @param columns ids of the columns, in order
 * @param sliceSize how many of those asked are evaluated in one step
 * @param excluded responses that staff left out
 * @param begunBy whoever asked for the freeze
 */
record FreezeJob(
        Name name,
        QuestionnaireVersion questionnaire,
        String indicators,
        String policy,
        List<OrganisationCode> asked,
        List<String> protectionUnits,
        List<String> columns,
        int sliceSize,
        List<OrganisationCode> excluded,
        ResolveGroups.Groups groups,
        Instant begunAt,
        Actor begunBy) {

    FreezeJob {
        asked = List.copyOf(asked);
        protectionUnits = List.copyOf(protectionUnits);
        columns = List.copyOf(columns);
        excluded = List.copyOf(excluded);
    }

    /** Which freeze it is. */
    record Name(String round, int vintage) {}

    /** The same with the corrections since: the next vintage. */
    FreezeJob next(String newPolicy, Instant now, Actor by) {
        return new FreezeJob(
                new Name(name.round(), name.vintage() + 1),
                questionnaire,
                indicators,
                newPolicy,
                asked,
                protectionUnits,
                columns,
                sliceSize,
                excluded,
                groups,
                now,
                by);
    }

    /** All steps in their order: slices of those asked, columns some at a time, the seal. */
    List<FreezeStep> steps() {
        List<FreezeStep> steps = new ArrayList<>();
        // Without anybody asked there is one empty slice, so that the columns are there.
        for (int first = 0; first < asked.size() || first == 0; first += sliceSize) {
            int last = Math.min(asked.size(), first + sliceSize);
            steps.add(new FreezeStep(name, steps.size(), FreezeStep.Kind.EVALUATE, first, last, 0));
        }
        int together = ReleaseFigures.columnsInAStep(asked.size());
        for (int first = 0; first < columns.size(); first += together) {
            int last = Math.min(columns.size(), first + together);
            steps.add(new FreezeStep(name, steps.size(), FreezeStep.Kind.RELEASE, first, last, 0));
        }
        steps.add(new FreezeStep(name, steps.size(), FreezeStep.Kind.SEAL, 0, 0, 0));
        return steps;
    }
}
