package fi.kuntapeili.survey.access;

import java.util.Set;

/** The sections of a questionnaire that a member has been given for one organisation in one round. */
public record Sections(boolean all, Set<String> ids) {

    private static final Sections ALL = new Sections(true, Set.of());
    private static final Sections NONE = new Sections(false, Set.of());

    public Sections {
        ids = Set.copyOf(ids);
    }

    public static Sections everything() {
        return ALL;
    }

    public static Sections none() {
        return NONE;
    }

    public boolean contain(String section) {
        return all || ids.contains(section);
    }

    public boolean isEmpty() {
        return !all && ids.isEmpty();
    }
}
