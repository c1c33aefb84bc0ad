package fi.kuntapeili.web.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;

import fi.kuntapeili.survey.RealPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(PasswordsOutsideDemoTest.NotDemo.class)
@QuarkusTestResource(RealPostgres.class)
class PasswordsOutsideDemoTest {

    public static class NotDemo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.test-port", "0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "publisher", "publisher2", "admin"})
    void noDemoAccountSignsIn(String account) {
        given().redirects()
                .follow(false)
                .formParam("j_username", account)
                .formParam("j_password", "demo")
                .when()
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sign-in?failed=true"))
                .header("Set-Cookie", nullValue());
    }

    @Test
    void thePageOffersNoPassword() {
        given().accept("text/html")
                .when()
                .get("/sign-in")
                .then()
                .statusCode(200)
                .body(Matchers.not(Matchers.containsString("j_password")));
    }
}
