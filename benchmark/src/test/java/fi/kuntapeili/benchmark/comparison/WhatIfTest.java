package fi.kuntapeili.benchmark.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.indicator.Unit;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What another value would mean in all. */
class WhatIfTest {

    private static WhatIf whatIf(String own, int population, int factor) {
        return new WhatIf(
                new Unit("eur", new LocalizedText(Map.of("en", "euros"))),
                new BigDecimal(own),
                new ReferenceValue(
                        "population",
                        new OrganisationCode("100"),
                        2024,
                        BigDecimal.valueOf(population),
                        ReferenceValue.Status.FINAL),
                BigDecimal.valueOf(factor),
                List.of());
    }

    @Test
    void theDifferencePerInhabitantTimesTheInhabitantsInTwoDigits() {
        WhatIf.Answer answer = whatIf("12.0", 31_234, 1).at(new BigDecimal("15"));
        assertEquals(new BigDecimal("94000"), answer.difference());
        assertTrue(answer.isMore());
    }

    @Test
    void aFigurePerTenThousandIsTurnedIntoPersonYears() {
        WhatIf.Answer answer = whatIf("2.4", 31_234, 10_000).at(new BigDecimal("1.8"));
        assertEquals(new BigDecimal("-1.9"), answer.difference());
        assertEquals(new BigDecimal("1.9"), answer.amount());
        assertEquals(1, answer.decimals());
    }

    @Test
    void theOwnValueItselfMakesNoDifference() {
        assertTrue(whatIf("12.0", 31_234, 1).at(new BigDecimal("12")).isSame());
    }

    /** Two digits tell the amount to within a twentieth of itself, on either side of the own value alike. */
    @Property(tries = 200)
    void theAmountIsNeverMoreThanATwentiethOff(
            @ForAll @IntRange(min = 0, max = 500) int target, @ForAll @IntRange(min = 100, max = 700_000) int people) {
        double exact = (target - 100) * (double) people;
        double told = whatIf("100", people, 1)
                .at(BigDecimal.valueOf(target))
                .difference()
                .doubleValue();
        assertEquals(exact, told, Math.abs(exact) / 20 + 1e-9);
    }
}
