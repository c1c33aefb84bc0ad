package fi.kuntapeili.benchmark.attack;

/** Somebody reads everything again whenever an answer comes late, is corrected or withdrawn, or a group changes. */
record Watching() implements Attack {

    @Override
    public int number() {
        return 18;
    }

    @Override
    public String title() {
        return "reads everything again after late answers, corrections and changed memberships";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        return reading.changes().stream()
                .map(change -> new TimeDifferences(change).changedCells())
                .reduce(new Attempt(), Attempt::and);
    }
}
