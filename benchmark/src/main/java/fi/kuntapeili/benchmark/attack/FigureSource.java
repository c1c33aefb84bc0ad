package fi.kuntapeili.benchmark.attack;

import java.util.List;

/** A place where figures can be read: released cells, a file, a page, a drawing. */
public interface FigureSource {

    /** Every figure that stands there, as written there. */
    List<PublicFigure> figures();
}
