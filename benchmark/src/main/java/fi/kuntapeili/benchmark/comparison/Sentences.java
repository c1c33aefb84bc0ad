package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.comparison.Sentence.Word;
import fi.kuntapeili.survey.text.Formats;
import fi.kuntapeili.survey.text.Texts;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says sentences in a language. */
@ApplicationScoped
@Unremovable // templates look it up by hand
public class Sentences {

    /** Keeps a figure and its unit on one line. */
    private static final char NO_BREAK = '\u00a0';

    /** A unit this short is a sign and reads well in a sentence; a longer one stands beside the figure and is left out. */
    private static final int SIGN = 3;

    @Inject
    Texts texts;

    @Inject
    Formats formats;

    public String say(String language, Sentence sentence) {
        Object[] arguments =
                sentence.words().stream().map(word -> argument(language, word)).toArray();
        return texts.get(language, sentence.key(), arguments);
    }

    private Object argument(String language, Word word) {
        if (word instanceof Word.Figure figure) {
            String number = formats.number(language, figure.value(), figure.decimals());
            String unit = figure.unit().in(language);
            return unit.length() <= SIGN ? number + NO_BREAK + unit : number;
        }
        if (word instanceof Word.Bare bare) {
            return formats.number(language, bare.value(), bare.decimals());
        }
        if (word instanceof Word.Phrase phrase) {
            return texts.get(language, phrase.key());
        }
        return word instanceof Word.Count count ? count.value() : ((Word.Name) word).text();
    }
}
