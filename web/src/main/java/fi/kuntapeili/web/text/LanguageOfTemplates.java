package fi.kuntapeili.web.text;

import fi.kuntapeili.survey.text.Locality;
import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Renders every template in the language of the request, or in the pack's language outside a request. */
@Singleton
public class LanguageOfTemplates {

    private static final String ATTRIBUTE = "language";

    @Inject
    CurrentLanguage current;

    @Inject
    Locality locality;

    void configure(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(instance -> instance.setAttribute(
                ATTRIBUTE,
                Arc.container().requestContext().isActive() ? current.language() : locality.defaultLanguage()));
    }
}
