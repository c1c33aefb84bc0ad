package fi.kuntapeili.survey.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pack that this deployment runs on: its languages, time zone, currency, licence and notes. */
@ApplicationScoped
public class CurrentPack {

    @Inject
    LoadedPackRepository loadedPacks;

    private record Known(String text, PackDescription description) {}

    private volatile Known known;

    /** Empty only while no pack is loaded. */
    public Optional<PackDescription> find() {
        return loadedPacks.description().map(this::read);
    }

    /** @throws IllegalStateException while no pack is loaded */
    public PackDescription get() {
        return find().orElseThrow(() -> new IllegalStateException("No pack is loaded"));
    }

    private PackDescription read(String text) {
        Known last = known;
        if (last != null && last.text().equals(text)) {
            return last.description();
        }
        List<PackProblem> problems = new ArrayList<>();
        PackDescription description = YamlFile.read(PackDescription.FILE, text, PackDescription::languages, problems)
                .map(file -> PackDescription.read(file, Optional.empty()))
                .orElseThrow(() -> new IllegalStateException("The loaded pack is not readable: " + problems));
        known = new Known(text, description);
        return description;
    }
}
