package fi.kuntapeili.benchmark.report;

import fi.kuntapeili.benchmark.comparison.ComparedIndicator;
import fi.kuntapeili.benchmark.comparison.PeerFigures;
import fi.kuntapeili.benchmark.indicator.Indicator;
import java.util.Optional;

/** How one compared indicator is drawn; the same on pages and in print. */
public sealed interface Drawing {

    record Strip(StripChart chart) implements Drawing {
        @Override
        public String kind() {
            return "strip";
        }
    }

    record Bands(BandsChart chart) implements Drawing {
        @Override
        public String kind() {
            return "bands";
        }
    }

    record Counts(CountsChart chart) implements Drawing {
        @Override
        public String kind() {
            return "counts";
        }
    }

    record Parts(CompositionChart chart) implements Drawing {
        @Override
        public String kind() {
            return "parts";
        }
    }

    /** Neither an own value nor anything released. */
    record Nothing() implements Drawing {
        @Override
        public String kind() {
            return "nothing";
        }
    }

    /** Which template tag draws it. */
    String kind();

    static Drawing of(ComparedIndicator compared) {
        return Drawings.of(compared.indicator(), compared.own(), compared.peers(), compared.counts());
    }

    /** What is released about a group alone, without anybody's own value. */
    static Drawing of(Indicator indicator, PeerFigures released) {
        return Drawings.of(indicator, Drawings.NO_OWN, released, Optional.empty());
    }
}
