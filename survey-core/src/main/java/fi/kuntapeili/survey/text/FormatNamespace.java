package fi.kuntapeili.survey.text;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import java.util.concurrent.CompletionStage;

/**
 * Formats of the language in templates: {@code {f:number(x)}}, {@code {f:number(x, decimals)}}, {@code {f:money(x)}},
 * {@code {f:percent(x)}}, {@code {f:date(d)}}, {@code {f:time(i)}} and {@code {f:dateTime(i)}}.
 */
@EngineConfiguration
public class FormatNamespace implements NamespaceResolver {

    @Override
    public String getNamespace() {
        return "f";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        Formats formats = Arc.container().instance(Formats.class).get();
        String language = TemplateLanguage.of(context);
        return TemplateLanguage.withArguments(
                context, arguments -> written(formats, language, context.getName(), arguments));
    }

    private static String written(Formats formats, String language, String name, Object[] arguments) {
        Object value = arguments[0];
        return switch (name) {
            case "number" ->
                arguments.length == 1
                        ? formats.number(language, (Number) value)
                        : formats.number(language, (Number) value, ((Number) arguments[1]).intValue());
            case "money" -> formats.money(language, (Number) value);
            case "percent" -> formats.percent(language, (Number) value);
            case "date" -> formats.date(language, value);
            case "time" -> formats.time(language, value);
            case "dateTime" -> formats.dateTime(language, value);
            default -> throw new IllegalArgumentException("There is no format named " + name);
        };
    }
}
