package fi.kuntapeili.survey.access;

/** Which rounds everybody may read. */
public interface PublicRounds {

    /** Whether the round exists, has been published, and the day from which it is for everyone has come. */
    boolean isPublic(String round);
}
