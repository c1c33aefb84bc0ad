package fi.kuntapeili.web.api;

import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;

/** What is wrong with a request to the interface, in words. */
@RequestScoped
class ApiProblem {

    private static final int BAD_REQUEST = 400;

    @Inject
    Texts texts;

    @Inject
    CurrentLanguage language;

    /** @param key of the text that says what is wrong */
    BadRequestException of(String key, Object... arguments) {
        String body = new JsonObject()
                .put("type", "about:blank")
                .put("title", texts.get(language.language(), "error_title_" + BAD_REQUEST))
                .put("status", BAD_REQUEST)
                .put("detail", texts.get(language.language(), key, arguments))
                .encode();
        return new BadRequestException(Response.status(BAD_REQUEST)
                .type("application/problem+json")
                .entity(body)
                .build());
    }
}
