package fi.kuntapeili.survey.text;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import java.util.Arrays;
import java.util.concurrent.CompletionStage;

/**
 * The application's texts in templates: {@code {t:key}}, {@code {t:key(a, b)}}, and {@code {t:of(keyExpression, a)}} for a
 * key that is worked out.
 */
@EngineConfiguration
public class TextNamespace implements NamespaceResolver {

    @Override
    public String getNamespace() {
        return "t";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        Texts texts = Arc.container().instance(Texts.class).get();
        String language = TemplateLanguage.of(context);
        return TemplateLanguage.withArguments(
                context,
                arguments -> context.getName().equals("of")
                        ? texts.get(
                                language,
                                String.valueOf(arguments[0]),
                                Arrays.copyOfRange(arguments, 1, arguments.length))
                        : texts.get(language, context.getName(), arguments));
    }
}
