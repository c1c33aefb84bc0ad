package fi.kuntapeili.web.answering;

import fi.kuntapeili.web.page.Link;
import java.util.List;

/**
 * One organisation's response to one round, as its pages name and address it.
 *
 * @param synthetic whether the answers of the round are made up for demonstration
 */
public record ResponsePlace(String round, String code, String roundName, String organisationName, boolean synthetic) {

    /** Address of the response; its other pages are under it. */
    public String base() {
        return "/rounds/" + round + "/organisations/" + code + "/response";
    }

    /** The way back from a page under the response. */
    public List<Link> crumbs() {
        return List.of(Link.to(base(), roundName));
    }

    public String section(String id) {
        return base() + "/sections/" + id;
    }

    public String question(String section, String question) {
        return section(section) + "#q-" + question;
    }

    /** A link to a control inside a section. */
    public String field(String section, String dom) {
        return section(section) + "#" + dom;
    }
}
