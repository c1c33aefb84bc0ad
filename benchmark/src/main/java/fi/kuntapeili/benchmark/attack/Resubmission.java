package fi.kuntapeili.benchmark.attack;

/** Somebody changes its own frozen answer, reads again, and compares groups before with groups after. */
record Resubmission() implements Attack {

    @Override
    public int number() {
        return 17;
    }

    @Override
    public String title() {
        return "changes its own frozen answer and reads everything again";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        return reading.changes().stream()
                .map(TimeDifferences::new)
                .map(times -> times.differencesOverTime().and(times.solved()).and(times.solvedByThoseWhoChanged()))
                .reduce(new Attempt(), Attempt::and);
    }
}
