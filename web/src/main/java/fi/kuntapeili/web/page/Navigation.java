package fi.kuntapeili.web.page;

import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.casebook.CaseRepository;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The main menu: the places that the reader may go to, and nothing else. */
@ApplicationScoped
class Navigation {

    /** Places that belong to an entry although their addresses do not begin like it. */
    private static final Map<String, List<String>> BELOW =
            Map.of("/rankings", List.of("/indices", "/statistics", "/success"));

    @Inject
    AccessPolicy policy;

    @Inject
    RoundRepository rounds;

    @Inject
    CaseRepository cases;

    @Inject
    Texts texts;

    /** @param organisation that the page is about, if it is about one */
    List<Link> of(Actor actor, Optional<OrganisationCode> organisation, String path, String language) {
        Menu menu = new Menu(path, language);
        organisation
                .filter(code -> policy.allows(actor, Action.RESPONSE, Subject.of(null, code)))
                .or(actor::firstOrganisation)
                .ifPresent(code -> addOwn(menu, code));
        add(menu, actor, Action.ROUNDS, "shell_nav_rounds", "/staff/rounds");
        add(menu, actor, Action.QUESTIONNAIRES, "shell_nav_questionnaires", "/staff/questionnaires");
        add(menu, actor, Action.REGISTER, "shell_nav_register", "/staff/register");
        add(menu, actor, Action.OUTBOX, "shell_nav_outbox", "/staff/outbox");
        add(menu, actor, Action.PUBLISHING, "shell_nav_publishing", "/publishing");
        add(menu, actor, Action.ADMIN_MEMBERS, "shell_nav_members", "/admin/members");
        add(menu, actor, Action.ADMIN_SETTINGS, "shell_nav_settings", "/admin/settings");
        add(menu, actor, Action.RANKINGS, "shell_nav_rankings", "/rankings");
        add(menu, actor, Action.PUBLICATIONS, "shell_nav_publications", "/publications");
        return menu.links;
    }

    private void addOwn(Menu menu, OrganisationCode code) {
        List<Round> asking = rounds.asking(code);
        asking.stream()
                .filter(round -> !round.state().isFrozen())
                .findFirst()
                .ifPresent(round -> menu.add("shell_nav_response", place(round, code) + "/response"));
        asking.stream()
                .filter(round -> round.state().isFrozen())
                .findFirst()
                .ifPresent(round -> menu.add("shell_nav_comparison", place(round, code) + "/comparison"));
        cases.sentTo(code).stream()
                .findFirst()
                .ifPresent(sent ->
                        menu.add("shell_nav_case", "/rounds/" + sent.round() + "/organisations/" + code + "/case"));
    }

    private void add(Menu menu, Actor actor, Action action, String key, String href) {
        if (policy.allows(actor, action, Subject.nothing())) {
            menu.add(key, href);
        }
    }

    private static String place(Round round, OrganisationCode code) {
        return "/rounds/" + round.id() + "/organisations/" + code;
    }

    private final class Menu {

        private final List<Link> links = new ArrayList<>();
        private final String path;
        private final String language;

        Menu(String path, String language) {
            this.path = path;
            this.language = language;
        }

        void add(String key, String href) {
            links.add(new Link(href, texts.get(language, key), isHere(href)));
        }

        private boolean isHere(String href) {
            return Stream.concat(Stream.of(href), BELOW.getOrDefault(href, List.of()).stream())
                    .anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
        }
    }
}
