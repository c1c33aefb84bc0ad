package fi.kuntapeili.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.web.Demo;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class UnpublishedRoundTest {

    @Test
    void noRoundIsListedWhileNoneIsPublished() {
        given().get("/api/v1/rounds")
                .then()
                .statusCode(200)
                .body("values", hasSize(0))
                .body("count", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"groups", "indicators", "data"})
    void aRoundThatIsNotPublishedDoesNotExist(String list) {
        given().get("/api/v1/" + list + "?round=2026").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aRequestWithoutARoundIsToldSo() {
        given().get("/api/v1/data?lang=en")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("round"));
    }

    @Test
    void theRegisterIsPublic() {
        given().get("/api/v1/organisations")
                .then()
                .statusCode(200)
                .body("values.find { it.code == '091' }.name.sv", equalTo("Helsingfors"));
    }

    @Test
    void theInterfaceDescribesItself() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", containsString("3.1"))
                .body(
                        "paths.'/api/v1/data'.get.parameters.name",
                        org.hamcrest.Matchers.hasItems("round", "indicator", "format"));
    }
}
