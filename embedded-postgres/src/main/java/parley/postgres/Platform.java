package parley.postgres;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine's platform, in the terms of the archives' names. */
final class Platform {
    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private Platform() {}

    static boolean isUnix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    }

    /**
     * Returns its name, such as {@code linux-x86_64}, {@code linux-arm_64-alpine_linux} or {@code
     * darwin-arm_64}.
     */
    static String name() {
        return system() + "-" + architecture() + (isAlpine() ? "-alpine_linux" : "");
    }

    private static String system() {
        if (OS.startsWith("mac")) {
            return "darwin";
        }
        return OS.startsWith("windows") ? "windows" : OS;
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }

    private static boolean isAlpine() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }
}
