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

/** Where Parley runs, and as whom to speak to it. */
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

    /** Such as {@code http://localhost:8080}; refused as a wrong option if it is no server's. */
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

    /** What to show there, where something was given; refused as a wrong option if it is none. */
    public @Nullable Token token() {
        try {
            return tokens.read();
        } catch (IOException wrong) {
            throw new ParameterException(
                    spec.commandLine(), tokens.place() + ": " + reason(wrong), wrong);
        }
    }

    /** Why a file can't be read or a server does not answer, in words. */
    public static String reason(IOException why) {
        if (why instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return why.getMessage() == null ? "there is no answer" : why.getMessage();
    }
}
