package fi.kuntapeili.survey.pack;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuntapeili.survey.text.Texts;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads a pack, and before it the packs that it builds on. Everything is read and checked first; every problem is listed
 * and nothing is changed when there is one. What is right is applied in one transaction, so that nothing is ever
 * half-loaded. Files that are loaded already are not applied again.
 */
@ApplicationScoped
public class LoadPack {

    private static final int DEEPEST = 5;
    private static final int MOST_SECONDS = 600;

    @Inject
    @All
    List<PackPart> parts;

    @Inject
    LoadedPackRepository loadedPacks;

    @Inject
    EntityManager database;

    @Inject
    CurrentPack currentPack;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    /** A pack that was read without problems, with what its parts want to change. */
    private record Prepared(
            PackFolder folder, PackDescription pack, JsonNode description, List<PackPart.Change> changes) {}

    public LoadResult load(Path directory) {
        PackReading reading = new PackReading();
        List<PackFolder> chain = chain(directory, reading);
        Optional<String> same = loadedAlready(chain);
        if (same.isPresent()) {
            return new LoadResult.Unchanged(same.get());
        }
        List<Prepared> prepared = new ArrayList<>();
        for (PackFolder folder : chain) {
            reading.turnTo(folder).ifPresent(pack -> prepared.add(read(folder, pack, reading)));
        }
        List<PackProblem> problems = reading.problems();
        if (!problems.isEmpty()) {
            return new LoadResult.Refused(problems);
        }
        LoadResult result =
                QuarkusTransaction.requiringNew().timeout(MOST_SECONDS).call(() -> apply(prepared));
        currentPack.changed();
        texts.forgetAdded();
        return result;
    }

    /** The id of the last pack when all of them are loaded with exactly these files. */
    private Optional<String> loadedAlready(List<PackFolder> chain) {
        Map<String, Map<String, String>> loaded = loadedPacks.hashes();
        Optional<String> last = Optional.empty();
        for (PackFolder folder : chain) {
            last = description(folder).map(file -> file.json().path("id").asText());
            if (last.isEmpty() || !folder.hashes().equals(loaded.get(last.get()))) {
                return Optional.empty();
            }
        }
        return last;
    }

    private Prepared read(PackFolder folder, PackDescription pack, PackReading reading) {
        if (pack.demoOnly() && !demo()) {
            reading.problem(PackProblem.of(PackDescription.FILE, 0, "demoOnly", "pack_demo_only"));
        }
        List<PackPart.Change> changes = new ArrayList<>();
        parts.stream()
                .sorted(Comparator.comparing(PackPart::order))
                .forEach(part -> part.read(reading).ifPresent(changes::add));
        return new Prepared(folder, pack, reading.describing(), changes);
    }

    private static boolean demo() {
        return LaunchMode.current() == LaunchMode.TEST || ConfigUtils.isProfileActive("demo");
    }

    /** The pack and those it builds on, the base first. */
    private static List<PackFolder> chain(Path directory, PackReading reading) {
        List<PackFolder> chain = new ArrayList<>();
        Optional<Path> next = Optional.of(directory);
        while (next.isPresent()) {
            Path wanted = next.get();
            Optional<PackFolder> folder = chain.size() < DEEPEST ? PackFolder.open(wanted) : Optional.empty();
            if (folder.isEmpty()) {
                reading.problem(
                        PackProblem.of(PackDescription.FILE, 0, "extends", "pack_folder_missing", wanted.toString()));
                return List.of();
            }
            chain.add(0, folder.get());
            next = buildsOn(folder.get());
        }
        return chain;
    }

    private static Optional<Path> buildsOn(PackFolder folder) {
        return description(folder)
                .map(file -> file.json().path("extends").asText(""))
                .filter(name -> name.matches("[A-Za-z0-9._-]+"))
                .map(folder::sibling);
    }

    /** What is wrong with it is noted when the pack is read. */
    private static Optional<YamlFile> description(PackFolder folder) {
        return folder.text(PackDescription.FILE, new ArrayList<>())
                .flatMap(text ->
                        YamlFile.read(PackDescription.FILE, text, PackDescription::languages, new ArrayList<>()));
    }

    /**
     * Every query looks through all entities of the transaction for changes to write first. What a part has written is
     * therefore let go of: else each answer of the last part would cost a look at the whole register.
     */
    private void apply(PackPart.Change change) {
        change.apply();
        database.flush();
        database.clear();
    }

    private LoadResult apply(List<Prepared> prepared) {
        loadedPacks.lock();
        Map<String, Map<String, String>> loaded = loadedPacks.hashes();
        String base = prepared.get(0).pack().id();
        if (!loaded.isEmpty() && !loaded.containsKey(base)) {
            String other = loaded.keySet().iterator().next();
            return new LoadResult.Refused(
                    List.of(PackProblem.of(PackDescription.FILE, 0, "id", "pack_another_loaded", other)));
        }
        List<String> changed = new ArrayList<>();
        for (Prepared pack : prepared) {
            Map<String, String> hashes = pack.folder().hashes();
            if (!hashes.equals(loaded.get(pack.pack().id()))) {
                pack.changes().forEach(this::apply);
                loadedPacks.save(pack.pack().id(), pack.description(), hashes, clock.instant());
                changed.add(pack.pack().id());
            }
        }
        String last = prepared.get(prepared.size() - 1).pack().id();
        return changed.isEmpty() ? new LoadResult.Unchanged(last) : new LoadResult.Loaded(List.copyOf(changed));
    }
}
