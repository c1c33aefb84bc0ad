package fi.kuntapeili.survey.pack;

import java.util.List;

/** What came of loading a pack. */
public sealed interface LoadResult {

    /** Loaded or brought up to date: ids of the packs that changed something. */
    record Loaded(List<String> packs) implements LoadResult {}

    /** The very same files are loaded already; nothing was changed. */
    record Unchanged(String pack) implements LoadResult {}

    /** Something is wrong; nothing was changed. Every problem is listed. */
    record Refused(List<PackProblem> problems) implements LoadResult {}
}
