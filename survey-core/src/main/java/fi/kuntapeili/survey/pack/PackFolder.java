package fi.kuntapeili.survey.pack;

import fi.kuntapeili.survey.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of one pack, read once; what is loaded and what is hashed are the same bytes. */
public final class PackFolder {

    /** Everything that a pack can hold besides words about itself; another name is a slip of the pen. */
    private static final Pattern KNOWN = Pattern.compile(
            "pack\\.yaml|organisations\\.csv|mergers\\.csv|groups\\.yaml"
                    + "|memberships\\.csv|questionnaire(-[A-Za-z0-9._-]+)?\\.yaml|indicators\\.yaml|rankings\\.yaml|reference\\.yaml"
                    + "|reference\\.csv|rounds\\.yaml|summaries\\.yaml|answers\\.csv|synthetic\\.yaml|messages_[a-z]{2,3}\\.properties|.*\\.md");

    private final Path directory;
    private final Map<String, byte[]> files;

    private PackFolder(Path directory, Map<String, byte[]> files) {
        this.directory = directory;
        this.files = files;
    }

    /** Empty when there is no such directory. */
    static Optional<PackFolder> open(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                files.put(entry.getFileName().toString(), Files.readAllBytes(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The pack " + directory + " could not be read", e);
        }
        return Optional.of(new PackFolder(directory, files));
    }

    public String name() {
        return directory.getFileName().toString();
    }

    Path sibling(String name) {
        return directory.toAbsolutePath().normalize().resolveSibling(name);
    }

    public boolean has(String file) {
        return files.containsKey(file);
    }

    /** Names of the files, in alphabetical order. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** Files that no part of a pack is called. */
    List<String> unknown() {
        return files.keySet().stream()
                .filter(name -> !KNOWN.matcher(name).matches())
                .toList();
    }

    /** The text of a file; empty when there is no such file, or when it is not UTF-8, which is noted. */
    Optional<String> text(String file, List<PackProblem> problems) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\r\n", "\n");
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(PackProblem.of(file, 0, "", "pack_not_utf8"));
            return Optional.empty();
        }
    }

    /** SHA-256 of each file that is data; words about the pack (Markdown) do not make it another pack. */
    Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (!name.endsWith(".md")) {
                hashes.put(name, new Sha256().bytes(bytes).hex());
            }
        });
        return hashes;
    }
}
