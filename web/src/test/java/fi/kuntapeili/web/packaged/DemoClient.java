package fi.kuntapeili.web.packaged;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a demo account, as a program: signs in, keeps cookies, sends forms and saves with their token. */
public final class DemoClient {

    private static final Pattern TOKEN = Pattern.compile(
            "name=\"csrf-token\"[^>]*(?:content|value)=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"csrf-token\"");
    private static final String PAGE = "text/html,*/*;q=0.8";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final URI address;
    private String token = "";

    public DemoClient(URI address) {
        this.address = address;
    }

    public DemoClient signIn(String account) throws IOException, InterruptedException {
        form("/j_security_check", Map.of("j_username", account, "j_password", "demo"));
        return this;
    }

    /** Reads a page and remembers its token. */
    public HttpResponse<String> page(String path) throws IOException, InterruptedException {
        HttpResponse<String> page =
                http.send(request(path).header("Accept", PAGE).GET().build(), HttpResponse.BodyHandlers.ofString());
        Matcher matcher = TOKEN.matcher(page.body());
        if (matcher.find()) {
            token = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        }
        return page;
    }

    public HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        return http.send(request(path).header("Accept", PAGE).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return http.send(
                request(path)
                        .header("Accept", PAGE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-CSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> json(String path, String body) throws IOException, InterruptedException {
        return send(path, "application/json", body);
    }

    public HttpResponse<String> send(String path, String type, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Accept", "application/json")
                        .header("Content-Type", type)
                        .header("X-CSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
