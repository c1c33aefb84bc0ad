package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.attack.Served;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;

/** Reads what is served of a round as its readers get it: pages, files, drawings. Whoever makes them provides this. */
public interface ReadServed {

    /** Everything, as it would be if the round were published now. */
    Served read(SnapshotHeader header);
}
