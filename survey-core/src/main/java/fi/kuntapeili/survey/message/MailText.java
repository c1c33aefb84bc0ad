package fi.kuntapeili.survey.message;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A letter as the two bodies of a mail. */
final class MailText {

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        private Templates() {}

        static native TemplateInstance html(PostedMail mail, String address);

        static native TemplateInstance text(PostedMail mail, String address);
    }

    private MailText() {}

    /** @param address where the product is reached, without a slash at the end */
    static String html(PostedMail mail, String address) {
        return Templates.html(mail, address).render();
    }

    /** @param address where the product is reached, without a slash at the end */
    static String text(PostedMail mail, String address) {
        return Templates.text(mail, address).render();
    }
}
