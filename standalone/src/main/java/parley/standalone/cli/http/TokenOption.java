package parley.standalone.cli.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parley.security.Token;
import picocli.CommandLine.Option;

/** The option for a token; it names a file, because other users can read arguments. */
final class TokenOption {
    private static final String VARIABLE = "PARLEY_TOKEN";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "contains the token to send, where Parley requires one; by default, "
                            + VARIABLE
                            + " in the environment does, if it is set")
    private @Nullable Path file;

    /**
     * Returns the token; null if none is given.
     *
     * @throws IOException if the file can't be read, or the token is malformed
     */
    @Nullable Token read() throws IOException {
        if (file != null) {
            return token(Files.readString(file));
        }
        var given = System.getenv(VARIABLE);
        return given == null || given.isBlank() ? null : token(given);
    }

    /** Returns the source of the token, for messages. */
    String place() {
        return file == null ? VARIABLE : "--token-file";
    }

    private static Token token(String text) throws IOException {
        return Token.read(text.strip())
                .orElseThrow(() ->
                        new IOException(
                                "that is not a token; parley token create prints one, which begins with parley_"));
    }
}
