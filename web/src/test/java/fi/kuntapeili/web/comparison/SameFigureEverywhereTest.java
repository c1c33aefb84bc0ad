package fi.kuntapeili.web.comparison;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.text.Formats;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.FrozenRounds;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One cell read in every way there is: page, picture, interface in three forms, and print. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class SameFigureEverywhereTest {

    private static final String ROUND = "compared-1";
    private static final String INDICATOR = "ind_net_cost_pc";
    private static final String CELL = "indicator=" + INDICATOR + "&group=all&statistic=median,q1,q3";
    private static final String PAGE = "/rounds/" + ROUND + "/organisations/049/comparison";

    @Inject
    FrozenRounds rounds;

    @Inject
    Formats formats;

    @BeforeEach
    void aPublishedRound() {
        rounds.frozen(ROUND, 2022, Optional.empty(), true);
    }

    @Test
    void everyFormSaysTheSameWithTheSameRounding() throws IOException {
        List<BigDecimal> figures = List.of(figure("median"), figure("q1"), figure("q3"));
        String csv = text("/api/v1/data?round=" + ROUND + "&format=csv&" + CELL);
        String page = signed(PAGE + "/indicators/" + INDICATOR + "?group=all&lang=fi");
        String print = print();
        Map<String, Object> cube =
                json("/api/v1/data?round=" + ROUND + "&format=jsonstat&" + CELL).getMap("value");
        for (BigDecimal figure : figures) {
            String written = formats.number("fi", figure, Math.max(1, figure.scale()));
            assertTrue(csv.contains("," + figure.toPlainString() + ",RELEASED,"), csv);
            assertTrue(page.contains("<span>" + written + "</span>"), "page: " + written);
            assertTrue(print.contains(written), "print: " + written);
            assertTrue(
                    cube.values().stream().anyMatch(value -> new BigDecimal(value.toString()).compareTo(figure) == 0),
                    () -> "cube: " + cube);
        }
    }

    @Test
    void thePictureIsDrawnFromTheSameFigures() {
        String page = signed(PAGE + "/indicators/" + INDICATOR + "?group=all&lang=fi");
        String picture = page.substring(page.indexOf("class=\"strip\""), page.indexOf("</svg>\n</svg>"));
        List<Double> ends = numbers(picture, "text-anchor=\"middle\"[^>]*>([^<]+)<");
        double low = ends.get(0);
        double high = ends.get(ends.size() - 1);
        Matcher bar = Pattern.compile("<rect x=\"([\\d.]+)%\" y=\"12\" width=\"([\\d.]+)%\"")
                .matcher(picture);
        assertTrue(bar.find(), picture);
        double q1 = figure("q1").doubleValue();
        double q3 = figure("q3").doubleValue();
        assertEquals(100 * (q1 - low) / (high - low), Double.parseDouble(bar.group(1)), 0.006);
        assertEquals(100 * (q3 - q1) / (high - low), Double.parseDouble(bar.group(2)), 0.011);
    }

    @Test
    void noFormCarriesMoreDigits() {
        String own = json("/api/v1/rounds/" + ROUND + "/comparison?organisation=049&group=all")
                .getString("own.find { it.indicator == '" + INDICATOR + "' }.value");
        assertEquals(1, new BigDecimal(own).scale());
        String page = signed(PAGE + "?group=all&lang=fi");
        String released = text("/api/v1/data?round=" + ROUND + "&group=all&format=csv");
        List<String> tooLong = Pattern.compile("\\d+[.,]\\d{4,}")
                .matcher(page.substring(page.indexOf("<main")))
                .results()
                .map(found -> found.group().replace(',', '.'))
                .filter(number -> !released.contains("," + number + ",RELEASED,"))
                .toList();
        assertEquals(List.of(), tooLong);
    }

    @Test
    void aReaderWhoHasTheFiguresAlreadyIsToldSo() {
        String tag = given().get("/api/v1/data?round=" + ROUND + "&" + CELL).header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/data?round=" + ROUND + "&" + CELL)
                .then()
                .statusCode(304);
        assertEquals(json("/api/v1/rounds").getString("values[0].release"), tag.replace("\"", ""));
    }

    @Test
    void anUnknownGroupAndAGroupThatIsNotForEveryoneAreAnsweredAlike() {
        String network =
                given().get("/api/v1/data?round=" + ROUND + "&group=c21").asString();
        String unknown =
                given().get("/api/v1/data?round=" + ROUND + "&group=c99").asString();
        assertEquals(network.replace("c21", "x"), unknown.replace("c99", "x"));
    }

    private BigDecimal figure(String statistic) {
        return new BigDecimal(json("/api/v1/data?round=" + ROUND + "&" + CELL)
                .getString("values.find { it.statistic == '" + statistic + "' }.value"));
    }

    private static List<Double> numbers(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> Double.parseDouble(
                        found.group(1).replace(",", ".").replace("\u2212", "-").replaceAll("[\\s\\u00a0]", "")))
                .toList();
    }

    private String print() throws IOException {
        byte[] pdf = given().filter(signedIn())
                .get(PAGE + "/report.pdf?group=all&lang=fi")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private JsonPath json(String path) {
        return given().filter(signedIn())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    private static String text(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static String signed(String path) {
        return given().filter(signedIn())
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static CookieFilter signedIn() {
        CookieFilter cookies = new CookieFilter();
        given().filter(cookies)
                .redirects()
                .follow(false)
                .formParam("j_username", "keyholder-049")
                .formParam("j_password", "demo")
                .post("/j_security_check");
        return cookies;
    }
}
