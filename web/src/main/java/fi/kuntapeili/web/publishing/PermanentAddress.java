package fi.kuntapeili.web.publishing;

import fi.kuntapeili.survey.message.MailSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where a published round is found for good: under the address by which readers reach the product. */
@ApplicationScoped
class PermanentAddress {

    @Inject
    MailSettings settings;

    String of(String round) {
        return settings.address().toString().replaceAll("/+$", "") + "/publications/" + round;
    }
}
