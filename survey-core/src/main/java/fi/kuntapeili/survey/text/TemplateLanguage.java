package fi.kuntapeili.survey.text;

import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What the template namespaces share: the language of the template being rendered, and evaluated arguments. */
final class TemplateLanguage {

    /** The attribute of a template instance that holds its language. */
    static final String ATTRIBUTE = "language";

    private TemplateLanguage() {}

    /** @throws IllegalStateException when nobody said in which language the template is to be rendered */
    static String of(EvalContext context) {
        if (context.getAttribute(ATTRIBUTE) instanceof String language) {
            return language;
        }
        throw new IllegalStateException("The template instance has no attribute " + ATTRIBUTE);
    }

    /** The result of a function of the evaluated parameters. */
    static CompletionStage<Object> withArguments(EvalContext context, Function<Object[], Object> function) {
        List<Expression> parameters = context.getParams();
        if (parameters.isEmpty()) {
            return CompletableFuture.completedFuture(function.apply(new Object[0]));
        }
        List<CompletableFuture<Object>> values = parameters.stream()
                .map(parameter -> context.evaluate(parameter).toCompletableFuture())
                .toList();
        return CompletableFuture.allOf(values.toArray(CompletableFuture[]::new))
                .thenApply(ignored -> function.apply(
                        values.stream().map(CompletableFuture::join).toArray()));
    }
}
