package fi.kuntapeili.survey.text;

import java.util.Map;

/** Texts in languages that the application is not shipped in; a pack may bring them. */
public interface AddedTexts {

    /** Pattern by key in the language; empty when there are none. */
    Map<String, String> in(String language);
}
