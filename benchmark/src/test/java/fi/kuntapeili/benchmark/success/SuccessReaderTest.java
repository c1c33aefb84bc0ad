package fi.kuntapeili.benchmark.success;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuntapeili.benchmark.index.OutcomeScale;
import fi.kuntapeili.survey.questionnaire.DefinitionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuccessReaderTest {

    @Test
    void bothKindsAreReadFromTheExample() {
        List<SuccessRanking> rankings = PublishedWorld.rankings("example");
        SuccessRanking.Rate rate = (SuccessRanking.Rate) rankings.get(0);
        assertEquals(Set.of("jobseekers", "labour_force"), rate.statistics());
        assertEquals(30, rate.smallestBase());
        assertEquals(Optional.of("district"), rate.basics().areas());
        SuccessRanking.Expected expected = (SuccessRanking.Expected) rankings.get(1);
        assertEquals(OutcomeScale.LOGARITHM, expected.scale());
        assertEquals(Set.of("inhabitants"), expected.statistics());
        assertEquals(2023, expected.basics().from());
    }

    @Test
    void everythingThatIsWrongIsListedWithItsPlace() {
        List<DefinitionProblem> problems = new ArrayList<>();
        PublishedWorld.read("""
                rankings:
                  - {id: Upper, kind: rate, name: {en: A}, says: {en: A}, numerator: ref.a, denominator: ref.b, to: 2020, per: 0}
                  - {id: late, kind: expected, name: {en: A}, says: {en: A}, outcome: ref.a, from: 2020, to: 2020, scale: logit}
                  - {id: late, kind: expected, name: {en: A}, says: {en: A}, outcome: ref.a, from: 2019, to: 2020, whole: 100,
                     reliability: 1.5}
                  - {id: odd, kind: league, name: {en: A}, says: {en: A}}
                """, problems);
        assertEquals(
                List.of(
                        "ranking Upper, per must be at least 1",
                        "ranking Upper, id must be lower-case letters, digits and underscores: Upper",
                        "ranking late, from must be before to",
                        "ranking late, base is what shares are out of: needed for scale logit, and only there",
                        "ranking late, whole is the value that stands for all: above zero, and for scale logit only",
                        "ranking late, reliability must be above 0 and at most 1",
                        "ranking late, id is used twice",
                        "ranking odd, to is missing",
                        "ranking odd, kind is none of expected, rate: league"),
                problems.stream()
                        .map(problem -> problem.where() + " " + problem.reason())
                        .toList());
    }
}
