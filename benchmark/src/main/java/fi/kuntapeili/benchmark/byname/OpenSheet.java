package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.QuestionSet;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;

/**
 * What those see of each other who are in: values by name and nothing else. Figures of those who are not in stand elsewhere,
 * so that nobody takes the two for one picture.
 *
 * @param members who are in, in code order
 */
public record OpenSheet(
        String network, LocalizedText name, QuestionSet set, List<OrganisationCode> members, List<Row> rows) {

    public OpenSheet {
        members = List.copyOf(members);
        rows = List.copyOf(rows);
    }

    /** @param values in the order of the members */
    public record Row(Indicator indicator, List<IndicatorValue> values) {}
}
