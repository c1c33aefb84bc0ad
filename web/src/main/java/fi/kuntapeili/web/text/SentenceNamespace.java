package fi.kuntapeili.web.text;

import fi.kuntapeili.benchmark.comparison.Sentence;
import fi.kuntapeili.benchmark.comparison.Sentences;
import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import java.util.concurrent.CompletionStage;

/** Sentences of a comparison in templates: {@code {s:of(sentence)}}. */
@EngineConfiguration
public class SentenceNamespace implements NamespaceResolver {

    @Override
    public String getNamespace() {
        return "s";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        String language = (String) context.getAttribute("language");
        Sentences sentences = Arc.container().instance(Sentences.class).get();
        return context.evaluate(context.getParams().get(0))
                .thenApply(sentence -> sentences.say(language, (Sentence) sentence));
    }
}
