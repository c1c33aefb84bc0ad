package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.comparison.NearestPeers;
import fi.kuntapeili.survey.text.LocalizedText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/**
 * Who is nearest to an organisation, and what pulls them together and apart.
 *
 * @param address of the comparison, without its query
 * @param peers empty when the round has no such group for the organisation
 */
@CheckedTemplate(basePath = "comparison")
record NeighboursPage(String address, LocalizedText organisationName, Optional<NearestPeers> peers)
        implements TemplateInstance {}
