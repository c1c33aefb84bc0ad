package fi.kuntapeili.web.success;

import fi.kuntapeili.benchmark.success.SuccessRanking;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The rankings of the pack.
 *
 * @param address of the rankings, without a slash at its end; staff have pages of their own
 */
@CheckedTemplate(basePath = "success")
record SuccessListPage(String address, List<SuccessRanking> rankings) implements TemplateInstance {}
