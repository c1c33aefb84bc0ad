package fi.kuntapeili.web.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.web.Demo;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/no/such/page", "/favicon.svg", "/q/health", "/home"})
    void everyAnswerCarriesThem(String path) {
        given().accept("text/html")
                .redirects()
                .follow(false)
                .when()
                .get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe-inline")))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .header("Strict-Transport-Security", equalTo(null));
    }
}
