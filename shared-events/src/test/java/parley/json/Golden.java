package parley.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A stored payload in {@code golden/type.revision.json}, or with a field that was added later in
 * {@code golden/type.revision.field.json}.
 */
record Golden(String type, int revision, String payload) {

    static List<Golden> all() {
        try (var files = Files.list(Path.of(Golden.class.getResource("/golden").toURI()))) {
            return files.sorted().map(Golden::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Golden read(Path file) {
        try {
            var name = file.getFileName().toString().split("\\.", -1);
            return new Golden(name[0], Integer.parseInt(name[1]), Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return type + " " + revision;
    }
}
