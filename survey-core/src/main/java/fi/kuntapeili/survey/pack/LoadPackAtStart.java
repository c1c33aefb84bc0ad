package fi.kuntapeili.survey.pack;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Loads the configured pack into an empty database. With a pack that is wrong the application does not start. */
@ApplicationScoped
class LoadPackAtStart {

    private static final Logger LOG = Logger.getLogger(LoadPackAtStart.class);

    @Inject
    PackSettings settings;

    @Inject
    LoadedPackRepository loadedPacks;

    @Inject
    LoadPack loadPack;

    @Inject
    PackProblemTexts texts;

    void atStart(@Observes StartupEvent event) {
        if (settings.folder().isEmpty() || !loadedPacks.hashes().isEmpty()) {
            return;
        }
        String folder = settings.folder().get();
        LoadResult result = loadPack.load(Path.of(folder));
        if (result instanceof LoadResult.Refused refused) {
            String language = Locale.getDefault().getLanguage();
            refused.problems().forEach(problem -> LOG.error(texts.line(language, problem)));
            throw new IllegalStateException("The pack " + folder + " was not loaded: "
                    + refused.problems().size() + " problems, listed above");
        }
        LOG.infof("Pack %s: %s", folder, result);
    }
}
