package fi.kuntapeili.survey.access;

/** The answer of {@link AccessPolicy}. */
public sealed interface Decision {

    static Decision allowedIf(boolean condition) {
        return condition ? new Allowed() : new Refused();
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    record Allowed() implements Decision {}

    /** Nobody is signed in; somebody might be allowed. */
    record SignInFirst() implements Decision {}

    /** The actor may not. */
    record Refused() implements Decision {}

    /** The actor may not even know that it exists: to be answered as if it did not. */
    record Hidden() implements Decision {}
}
