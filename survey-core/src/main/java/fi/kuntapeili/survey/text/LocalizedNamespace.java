package fi.kuntapeili.survey.text;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A text of the data in templates: {@code {l:of(text)}}; an absent text (null or empty Optional) is written as nothing. */
@EngineConfiguration
public class LocalizedNamespace implements NamespaceResolver {

    @Override
    public String getNamespace() {
        return "l";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        String language = TemplateLanguage.of(context);
        return TemplateLanguage.withArguments(context, arguments -> {
            Object text = arguments[0] instanceof Optional<?> optional ? optional.orElse(null) : arguments[0];
            return text == null ? "" : ((LocalizedText) text).in(language);
        });
    }
}
