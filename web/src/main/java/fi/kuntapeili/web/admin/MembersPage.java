package fi.kuntapeili.web.admin;

import fi.kuntapeili.survey.access.Member;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The accounts that have signed in, and what they do for which organisation. */
@CheckedTemplate(basePath = "admin")
record MembersPage(List<Row> rows) implements TemplateInstance {

    /** @param self whether it is the reader's own account, which cannot be shut out here */
    record Row(Member member, List<DutyInWords> duties, boolean self) {}

    record DutyInWords(String organisation, String roleKey) {}
}
