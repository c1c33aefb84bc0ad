package fi.kuntapeili.web.security;

/** Nobody is signed in, and the page is for somebody. */
public class SignInFirstException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInFirstException() {
        super("Sign in first", null, false, false);
    }
}
