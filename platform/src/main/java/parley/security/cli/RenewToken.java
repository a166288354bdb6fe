package parley.security.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.cli.HelpOption;
import parley.events.InvalidValue;
import parley.security.AuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley token renew}. */
@Command(
        name = "renew",
        description =
                "Sets anew how long a token is valid, also one that has expired. The token itself stays the same.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the token was renewed",
            "1:there is no such token, it was revoked, or the database is unreachable",
            "2:an option is invalid"
        })
final class RenewToken implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME|ID",
            description = "the token's name or id, as shown by parley token list")
    private String nameOrId = "";

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            defaultValue = TokenLifetime.DEFAULT,
            description =
                    "how long it is valid from now on, such as 90d or 12h, or never (default: ${DEFAULT-VALUE})")
    private String expires = TokenLifetime.DEFAULT;

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @ParentCommand private @Nullable TokenCommand command;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var lasts = lifetime();
        var renewed =
                Objects.requireNonNull(command).withThere(tokens -> tokens.renew(nameOrId, lasts));
        if (renewed.isEmpty()) {
            System.err.printf(
                    "There is no token with the name or id \"%s\" that could be renewed; a revoked one can't. See parley token list.%n",
                    nameOrId);
            return 1;
        }
        var token = renewed.get();
        var until = until(token.expiresAt());
        TokenAudit.write(
                AuditLog.Event.TOKEN_RENEWED,
                "%s (%s), %s".formatted(token.name(), token.id(), until));
        System.out.printf("The token of %s (%s) is valid %s.%n", token.name(), token.id(), until);
        return 0;
    }

    private @Nullable Duration lifetime() {
        try {
            return TokenLifetime.read(expires);
        } catch (InvalidValue invalid) {
            throw new ParameterException(spec.commandLine(), invalid.sentence(), invalid);
        }
    }

    private static String until(@Nullable Instant expiresAt) {
        return expiresAt == null
                ? "until it is revoked"
                : "until " + expiresAt.truncatedTo(ChronoUnit.SECONDS);
    }
}
