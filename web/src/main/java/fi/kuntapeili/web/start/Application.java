package fi.kuntapeili.web.start;

import fi.kuntapeili.web.attack.AttackCommand;
import fi.kuntapeili.web.signin.DemoMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * Says where the first page is as soon as it can be served, then runs until it is told to stop; or does what its arguments
 * ask for and stops.
 */
public class Application implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger("Kuntapeili");
    private static final int OK = 200;

    @Inject
    DemoMode demo;

    @Inject
    AttackCommand attack;

    @Override
    public int run(String... arguments) throws IOException, InterruptedException {
        if (arguments.length > 0 && arguments[0].equals(AttackCommand.NAME)) {
            return attack.run(arguments, System.out);
        }
        String host = demo.isOn() ? "127.0.0.1" : "localhost";
        String port = ConfigProvider.getConfig().getValue("quarkus.http.port", String.class);
        URI first = URI.create("http://" + host + ":" + port + "/");
        int status = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(first).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != OK) {
            throw new IllegalStateException("The first page answers " + status);
        }
        announce(first);
        Quarkus.waitForExit();
        return 0;
    }

    private void announce(URI first) {
        LOG.infof("Kuntapeili is ready at %s", first);
        if (demo.isOn()) {
            LOG.info("Accounts: keyholder-<code>, editor-<code> and viewer-<code> for any organisation;"
                    + " staff, publisher, publisher2 and admin. The password is demo.");
            LOG.info("Stop with Ctrl-C.");
        }
    }
}
