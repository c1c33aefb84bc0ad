package fi.kuntapeili.web.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Signing in.
 *
 * @param demo whether accounts of demo mode are offered
 * @param failed whether the last attempt failed
 */
@CheckedTemplate(basePath = "signin")
record SignInPage(boolean demo, boolean failed, List<Offered> accounts) implements TemplateInstance {

    /** A demo account offered as a button. */
    record Offered(String name, String text) {}
}
