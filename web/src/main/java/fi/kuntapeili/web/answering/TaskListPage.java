package fi.kuntapeili.web.answering;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The home of a response: its sections, how far each is, and what to do next. */
@CheckedTemplate(basePath = "answering")
record TaskListPage(ResponsePlace place, Overview overview) implements TemplateInstance {}
