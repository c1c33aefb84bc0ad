package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.byname.WantedComparison;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What others would see, before anybody is asked.
 *
 * @param address of the comparison, without its query
 * @param id of the request that is sent from here
 * @param summed whether only a sum with others would be shown, not the own values
 */
@CheckedTemplate(basePath = "comparison")
record PairPreviewPage(
        String address,
        String id,
        WantedComparison wanted,
        String set,
        List<String> asked,
        boolean summed,
        List<OwnRow> own)
        implements TemplateInstance {}
