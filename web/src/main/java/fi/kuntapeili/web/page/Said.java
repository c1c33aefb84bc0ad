package fi.kuntapeili.web.page;

import java.util.List;

/** A message for the next page: the key of a text and its arguments as text. */
record Said(String key, List<String> arguments) {}
