package parley.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The browser's program: the one on this machine, or else one that is installed for the tests. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Set<String> NAMES_IN_PLAYWRIGHTS_CACHE =
            Set.of("chrome", "chrome.exe", "Chromium", "Google Chrome for Testing");

    private Chromium() {}

    static Path program() {
        return found().orElseGet(Chromium::installed);
    }

    private static Optional<Path> found() {
        return onThePath().or(Chromium::inPlaywrightsCache);
    }

    private static Optional<Path> onThePath() {
        Stream<Path> folders =
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)).map(Path::of);
        List<Path> searched = folders.toList();
        return NAMES.stream()
                .flatMap(name -> searched.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> inPlaywrightsCache() {
        try (Stream<Path> all = Files.find(cache(), 6, (path, _) -> isBrowser(path))) {
            return all.max(Path::compareTo);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static boolean isBrowser(Path path) {
        return NAMES_IN_PLAYWRIGHTS_CACHE.contains(path.getFileName().toString())
                && Files.isRegularFile(path)
                && Files.isExecutable(path);
    }

    private static Path cache() {
        String given = System.getenv("PLAYWRIGHT_BROWSERS_PATH");
        if (given != null) {
            return Path.of(given);
        }
        Path home = Path.of(System.getProperty("user.home"));
        Path ofMac = home.resolve("Library/Caches");
        return (Files.exists(ofMac) ? ofMac : home.resolve(".cache")).resolve("ms-playwright");
    }

    private static Path installed() {
        List<String> attempts = new ArrayList<>();
        for (List<String> command : waysToInstall()) {
            attempts.add(command.getLast() + " by " + command.getFirst() + ":\n" + run(command));
            Optional<Path> found = found();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError(
                "The browser tests need Chromium, and it could not be installed. Install chromium or"
                        + " google-chrome so that it is on the PATH. Tried:\n"
                        + String.join("\n", attempts));
    }

    private static List<List<String>> waysToInstall() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        return List.of(
                List.of(
                        java,
                        "-cp",
                        classes,
                        "com.microsoft.playwright.CLI",
                        "install",
                        "chromium"),
                List.of("apt-get", "update"),
                List.of("apt-get", "install", "--yes", "--no-install-recommends", "chromium"));
    }

    private static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException impossible) {
            return impossible.toString();
        }
    }
}
