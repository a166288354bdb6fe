package parley.standalone.cli.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import parley.security.Token;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for the server to send requests to, and for the token. */
public final class ServerOption {
    @Option(
            names = "--to",
            paramLabel = "URL",
            description = "the address at which Parley runs",
            defaultValue = "http://localhost:8080")
    private URI address = URI.create("http://localhost:8080");

    @Mixin private TokenOption tokens = new TokenOption();

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** Returns the server, such as {@code http://localhost:8080}. */
    public URI address() {
        var scheme = String.valueOf(address.getScheme());
        if (address.getHost() == null
                || !(scheme.equals("http") || scheme.equals("https"))
                || !String.valueOf(address.getPath()).matches("/?")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--to must name a server and nothing else, such as http://localhost:8080");
        }
        return address;
    }

    /** Returns the token; null if none is given. */
    public @Nullable Token token() {
        try {
            return tokens.read();
        } catch (IOException invalid) {
            throw new ParameterException(
                    spec.commandLine(), tokens.place() + ": " + reason(invalid), invalid);
        }
    }

    /** Returns the reason of a failure in words. */
    public static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return failure.getMessage() == null ? "there is no answer" : failure.getMessage();
    }
}
