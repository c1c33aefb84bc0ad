package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.Snapshot;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;

/** A frozen round, with what may be shown of it. */
record FrozenRound(SnapshotHeader header, Snapshot snapshot, ReleasedFigures figures) {}
