package fi.kuntapeili.web.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoAddressTest {

    private static final int ABOVE_THE_FILE = 400;

    @Test
    void linksOfMailsLeadToThePortThatTheDemoHas() throws IOException {
        assertEquals("http://127.0.0.1:8123", address(Map.of("quarkus.http.port", "8123")));
    }

    @Test
    void anAddressThatIsSetStays() throws IOException {
        assertEquals(
                "https://demo.example",
                address(Map.of("quarkus.http.port", "8123", "kuntapeili.mail.address", "https://demo.example")));
    }

    private static String address(Map<String, String> set) throws IOException {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile("demo")
                .withSources(
                        new PropertiesConfigSource(
                                DemoAddressTest.class.getResource("/application.properties"), ABOVE_THE_FILE - 1),
                        new PropertiesConfigSource(set, "set", ABOVE_THE_FILE))
                .build();
        return config.getValue("kuntapeili.mail.address", String.class);
    }
}
