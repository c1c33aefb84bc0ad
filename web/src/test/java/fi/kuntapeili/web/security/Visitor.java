package fi.kuntapeili.web.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser: signed in with a demo account, or nobody. */
final class Visitor {

    private static final String BROWSER = "text/html,application/json;q=0.9,*/*;q=0.8";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String base;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String token;

    Visitor(String base, String account) throws IOException, InterruptedException {
        this.base = base;
        if (account != null) {
            send("POST", "/j_security_check", FORM, "j_username=" + account + "&j_password=demo");
        }
        Matcher found = TOKEN.matcher(send("GET", "/about/protection", "", "").body());
        if (!found.find()) {
            throw new AssertionError("The page has no form token");
        }
        token = found.group(1);
    }

    /** What the access rules make of the request: {@code yes}, {@code no}, {@code sign in} or {@code hidden}. */
    String ask(Route route, String organisation) throws IOException, InterruptedException {
        String type = route.method().equals("GET") ? "" : route.consumes().isEmpty() ? FORM : route.consumes();
        HttpResponse<String> answer = send(route.method(), route.with(organisation), type, body(type));
        int status = answer.statusCode();
        String to = answer.headers().firstValue("Location").orElse("");
        if (status == 401 || (status / 100 == 3 && to.endsWith("/sign-in"))) {
            return "sign in";
        }
        if (status >= 500) {
            throw new AssertionError(route.name() + " answers " + status);
        }
        return status == 403 ? "no" : status == 404 ? "hidden" : "yes";
    }

    private HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", BROWSER)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type.startsWith("multipart") ? type + "; boundary=end" : type);
        }
        if (token != null) {
            request.header("X-CSRF-TOKEN", token);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private String body(String type) {
        if (type.startsWith("multipart")) {
            return "--end\r\nContent-Disposition: form-data; name=\"csrf-token\"\r\n\r\n" + token + "\r\n--end--\r\n";
        }
        return switch (type) {
            case "" -> "";
            case FORM -> "csrf-token=" + token;
            default -> "{}";
        };
    }
}
