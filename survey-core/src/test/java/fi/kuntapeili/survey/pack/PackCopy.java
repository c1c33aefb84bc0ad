package fi.kuntapeili.survey.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of a pack that a test may spoil. */
final class PackCopy {

    private PackCopy() {}

    static Path of(Path pack, Path into) {
        Path copy = into.resolve(pack.getFileName().toString());
        try (Stream<Path> files = Files.list(pack)) {
            Files.createDirectories(copy);
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }
}
