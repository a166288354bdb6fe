package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The option {@code --version}, a mixin for a program's top-level command. */
public final class VersionOption implements IVersionProvider {
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "show the versions of Parley and Java")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean version;

    @Override
    public String[] getVersion() {
        return new String[] {"Parley " + number(), "Java " + Runtime.version()};
    }

    /** Written by the build. */
    private static String number() {
        try (var text = VersionOption.class.getResourceAsStream("version.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
