package fi.kuntapeili.web.signin;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the service runs for looking around, with open accounts. Then it listens to its own machine only. */
@ApplicationScoped
public class DemoMode {

    static final String ACCOUNTS = "kuntapeili.demo.accounts";

    private static final String PROFILE = "demo";
    private static final int FIRST = 1;

    @Inject
    @ConfigProperty(name = ACCOUNTS)
    boolean accounts;

    @Inject
    @ConfigProperty(name = "quarkus.http.host")
    String host;

    public boolean isOn() {
        return accounts && ConfigUtils.isProfileActive(PROFILE);
    }

    /** @throws IllegalStateException outside demo mode */
    void mustBeOn() {
        if (!isOn()) {
            throw new IllegalStateException("Demo accounts exist in the demo profile only");
        }
    }

    /** The application does not start with demo accounts where they must not be. */
    void atStart(@Observes @Priority(FIRST) StartupEvent event) {
        if (accounts && !ConfigUtils.isProfileActive(PROFILE)) {
            throw new IllegalStateException(ACCOUNTS + " is on outside the demo profile");
        }
        if (isOn() && !isLoopback(host)) {
            throw new IllegalStateException("Demo mode listens to this machine only, not to " + host);
        }
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
