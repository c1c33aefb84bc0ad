package fi.kuntapeili.benchmark.disclosure;

/** The engine's own reasons. They stay in this package: only {@link #publicStatus()} may leave it. */
enum CellStatus {
    RELEASED,
    TOO_FEW,
    TOO_SIMILAR,
    DOMINANCE,
    SECONDARY,
    TAIL;

    PublicStatus publicStatus() {
        return switch (this) {
            case RELEASED -> PublicStatus.RELEASED;
            case TOO_FEW -> PublicStatus.TOO_FEW;
            case TOO_SIMILAR, DOMINANCE, SECONDARY, TAIL -> PublicStatus.CONFIDENTIAL;
        };
    }
}
