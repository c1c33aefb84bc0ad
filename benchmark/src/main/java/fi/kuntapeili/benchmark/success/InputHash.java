package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.survey.digest.Sha256;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.util.List;

/** SHA-256 of everything that a ranking is worked out of: its declaration, the units and the published values. */
final class InputHash {

    private InputHash() {}

    /** @param values in the order of statistic, organisation and year */
    static String of(SuccessRanking ranking, PublicFigures figures, List<ReferenceValue> values) {
        Sha256 digest = new Sha256().text(ranking + "\n");
        figures.described().forEach(line -> digest.text(line + '\n'));
        values.forEach(value -> digest.text(value + "\n"));
        return digest.hex();
    }
}
