package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;

/**
 * The values behind a snapshot, read as they are asked for: nobody needs all of them at once. Nothing outside this package can
 * hold one.
 */
interface RawValues {

    /** The columns that there are. */
    SortedSet<FigureColumn> columns();

    /** One column, with everyone asked. */
    RawColumn column(FigureColumn column);

    /** The values of one unit in every column: columns with one unit, whose number is zero. */
    Map<FigureColumn, RawColumn> of(int unit);

    /** The cells of which answers are shown by name. */
    SortedSet<String> openPaths();

    /** Canonical answers to a cell by organisation; none when the cell is not shown by name. */
    SortedMap<OrganisationCode, String> openAnswers(String path);

    /** The reference values that entered the values of an organisation, by statistic. */
    SortedMap<String, ReferenceValue> reference(OrganisationCode organisation);

    /** All of them, by organisation and then by statistic, one after another. */
    void eachReference(Consumer<ReferenceValue> each);
}
