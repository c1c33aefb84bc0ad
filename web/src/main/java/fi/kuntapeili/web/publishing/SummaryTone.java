package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.release.SummaryState;

/** The looks of the pill that tells a state. */
final class SummaryTone {

    private SummaryTone() {}

    static String of(SummaryState state) {
        return switch (state) {
            case DRAFT -> "progress";
            case SUBMITTED_FOR_APPROVAL -> "attention";
            case APPROVED, PUBLISHED -> "done";
        };
    }
}
