package fi.kuntapeili.web.ranking;

import fi.kuntapeili.benchmark.ranking.ComputedIndex;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The composite indices of the pack. */
@CheckedTemplate(basePath = "ranking")
record IndicesPage(List<ComputedIndex> indices) implements TemplateInstance {}
