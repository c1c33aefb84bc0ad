package fi.kuntapeili.web.text;

import fi.kuntapeili.survey.text.Locality;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The language of the request, always one that the pack offers: what the address asks for ({@code ?lang=}), else what the
 * reader chose earlier (a cookie), else the member's own language, else what the browser asks for, else the pack's.
 */
@RequestScoped
public class CurrentLanguage {

    static final String COOKIE = "language";

    @Inject
    CurrentVertxRequest request;

    @Inject
    Locality locality;

    @Inject
    MemberLanguage member;

    private String language;

    public String language() {
        if (language == null) {
            language = work();
        }
        return language;
    }

    /** Speaks this language from now on, where no request says which: for pages that are made without one. */
    public void speak(String code) {
        if (!offered().contains(code)) {
            throw new IllegalArgumentException("The pack does not offer " + code);
        }
        language = code;
    }

    /** The languages that the reader can choose from. */
    public List<String> offered() {
        return locality.languages();
    }

    private String work() {
        RoutingContext context = request.getCurrent();
        if (context == null) {
            return locality.defaultLanguage();
        }
        return Stream.<Supplier<Optional<String>>>of(
                        () -> Optional.ofNullable(context.request().getParam("lang")),
                        () -> Optional.ofNullable(context.request().getCookie(COOKIE))
                                .map(Cookie::getValue),
                        member::language,
                        () -> accepted(context))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(offered()::contains)
                .findFirst()
                .orElse(locality.defaultLanguage());
    }

    private Optional<String> accepted(RoutingContext context) {
        return context.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .filter(offered()::contains)
                .findFirst();
    }
}
