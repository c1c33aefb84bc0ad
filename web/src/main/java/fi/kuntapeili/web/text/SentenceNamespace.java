package fi.kuntapeili.web.text;

import fi.kuntapeili.benchmark.comparison.Sentence;
import fi.kuntapeili.survey.text.Formats;
import fi.kuntapeili.survey.text.Texts;
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
        return context.evaluate(context.getParams().get(0)).thenApply(sentence -> said((Sentence) sentence, language));
    }

    private static String said(Sentence sentence, String language) {
        return Arc.container()
                .instance(Texts.class)
                .get()
                .get(
                        language,
                        sentence.key(),
                        sentence.words().stream()
                                .map(word -> written(word, language))
                                .toArray());
    }

    private static Object written(Sentence.Word word, String language) {
        if (word instanceof Sentence.Word.Name name) {
            return name.text();
        }
        if (word instanceof Sentence.Word.Count count) {
            return count.value();
        }
        if (word instanceof Sentence.Word.Phrase phrase) {
            return Arc.container().instance(Texts.class).get().get(language, phrase.key());
        }
        Sentence.Word.Figure figure = (Sentence.Word.Figure) word;
        String number = Arc.container()
                .instance(Formats.class)
                .get()
                .number(language, figure.value(), Math.max(0, figure.value().scale()));
        return number + "\u00a0" + figure.unit().in(language);
    }
}
