package fi.kuntapeili.benchmark.peergroup;

import fi.kuntapeili.survey.pack.PackDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The rules of peer groups as the pack defines them now. */
@ApplicationScoped
public class GroupRuleRepository {

    static final String FILE = "groups.yaml";

    @Inject
    PackDocuments documents;

    /** In the order of the pack; none when the pack has none. */
    public List<GroupRule> rules() {
        return documents
                .current(FILE)
                // Languages were checked when the pack was loaded.
                .map(document ->
                        GroupRuleReader.read(document.definition(), Set.of()).rules())
                .orElse(List.of());
    }
}
