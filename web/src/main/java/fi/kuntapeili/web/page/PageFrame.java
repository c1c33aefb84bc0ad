package fi.kuntapeili.web.page;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.util.ULocale;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands around the content of every page; the layout reads it. */
@Named("frame")
@RequestScoped
public class PageFrame {

    /** Where the protection of forms keeps its token during a request. */
    private static final String FORM_TOKEN = "csrf_token";

    @Inject
    CurrentLanguage currentLanguage;

    @Inject
    CurrentActor currentActor;

    @Inject
    CurrentVertxRequest request;

    @Inject
    Navigation navigation;

    @Inject
    FlashCookie flashCookie;

    @Inject
    Register register;

    @Inject
    Texts texts;

    private boolean synthetic;
    private OrganisationCode organisation;
    private Optional<String> message;

    public String language() {
        return currentLanguage.language();
    }

    /** The languages to choose from; the name of each is in the language itself. */
    public List<LanguageChoice> languages() {
        String here = URLEncoder.encode(address(), StandardCharsets.UTF_8);
        return currentLanguage.offered().stream()
                .map(code -> new LanguageChoice(
                        code,
                        CaseMap.toTitle()
                                .wholeString()
                                .apply(Locale.ROOT, null, ULocale.getDisplayLanguage(code, code)),
                        "/language/" + code + "?to=" + here,
                        code.equals(language())))
                .toList();
    }

    /** @param name of the language, in the language */
    public record LanguageChoice(String code, String name, String href, boolean current) {

        public String shortName() {
            return code.toUpperCase(Locale.ROOT);
        }
    }

    /** Whether forms can be shown: an answer to a request that went astray carries no form token. */
    public boolean forms() {
        RoutingContext context = request.getCurrent();
        return context != null && context.get(FORM_TOKEN) != null;
    }

    public boolean signedIn() {
        return actor().isSignedIn();
    }

    public String name() {
        return actor().name();
    }

    /** Who the reader is, and for which organisation. */
    public String reader() {
        return organisationName().map(own -> own + " · " + name()).orElse(name());
    }

    /** The name of the organisation that the page is about, else of the only one for which the reader has a duty. */
    public Optional<String> organisationName() {
        List<OrganisationCode> own = actor().duties().stream()
                .map(duty -> duty.organisation())
                .distinct()
                .toList();
        OrganisationCode shown = organisation != null ? organisation : own.size() == 1 ? own.get(0) : null;
        return Optional.ofNullable(shown)
                .flatMap(register::find)
                .map(Organisation::name)
                .map(found -> found.in(language()));
    }

    /** Whether the reader has duties for more than one organisation and so can switch. */
    public boolean severalOrganisations() {
        return actor().duties().stream()
                        .map(duty -> duty.organisation())
                        .distinct()
                        .count()
                > 1;
    }

    public List<Link> navigation() {
        return navigation.of(actor(), Optional.ofNullable(organisation), path(), language());
    }

    /** Whether the page shows figures that are made up for demonstration. */
    public boolean synthetic() {
        return synthetic;
    }

    /** The page shows something of this round; if its answers are synthetic, the page says so. */
    public void about(Round round) {
        synthetic = synthetic || round.synthetic();
    }

    /** The page shows figures that are made up, though not those of a round. */
    public void aboutSyntheticFigures() {
        synthetic = true;
    }

    /** The page is about this organisation. */
    public void about(OrganisationCode code) {
        organisation = code;
    }

    /** Shows a text on top of the page that the reader is sent to next. Arguments are shown as they are. */
    public void flash(String key, Object... arguments) {
        flashCookie.write(
                request.getCurrent(),
                new Said(key, Stream.of(arguments).map(String::valueOf).toList()));
    }

    /** The message left by the request before; asking takes it from the reader's browser. */
    public Optional<String> message() {
        if (message == null) {
            message = Optional.ofNullable(request.getCurrent())
                    .flatMap(flashCookie::take)
                    .filter(said -> texts.has(said.key()))
                    .map(said ->
                            texts.get(language(), said.key(), said.arguments().toArray()));
        }
        return message;
    }

    public boolean hasMessage() {
        return message().isPresent();
    }

    private Actor actor() {
        return currentActor.actor();
    }

    private String path() {
        RoutingContext context = request.getCurrent();
        return context == null ? "/" : context.request().path();
    }

    /** The address without {@code lang}, to which a change of language returns; after a POST it is the page's path. */
    private String address() {
        RoutingContext context = request.getCurrent();
        if (context == null) {
            return "/";
        }
        String query = context.request().query();
        String kept = query == null
                ? ""
                : Stream.of(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                        .reduce((a, b) -> a + "&" + b)
                        .orElse("");
        return kept.isEmpty() ? path() : path() + "?" + kept;
    }
}
