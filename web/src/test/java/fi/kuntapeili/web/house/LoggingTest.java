package fi.kuntapeili.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoggingTest {
    /**
     * With the library that Commons Logging itself brings, the tests stand still on a machine that has to fetch libraries
     * while they start: it looks for its factory with a class loader that waits for the fetching to end.
     */
    @Test
    void whatLibrariesSayThroughCommonsLoggingGoesToTheOneLog() throws IOException {
        List<URL> found = Collections.list(
                getClass().getClassLoader().getResources("org/apache/commons/logging/LogFactory.class"));
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).getPath().contains("commons-logging-jboss-logging"), found::toString);
    }
}
