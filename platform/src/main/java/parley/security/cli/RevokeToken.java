package parley.security.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.cli.HelpOption;
import parley.security.AuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley token revoke}. */
@Command(
        name = "revoke",
        description = "Revokes a token: it is refused from its next use on.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the token was revoked",
            "1:there is no such token, or the database is unreachable",
            "2:an option is invalid"
        })
final class RevokeToken implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME|ID",
            description = "the token's name or id, as shown by parley token list")
    private String nameOrId = "";

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @ParentCommand private @Nullable TokenCommand command;

    @Override
    public Integer call() throws InterruptedException {
        var revoked = Objects.requireNonNull(command).withThere(tokens -> tokens.revoke(nameOrId));
        if (revoked.isEmpty()) {
            System.err.printf(
                    "There is no live token with the name or id \"%s\". See parley token list.%n",
                    nameOrId);
            return 1;
        }
        TokenAudit.write(
                AuditLog.Event.TOKEN_REVOKED,
                "%s (%s)".formatted(revoked.get().name(), revoked.get().id()));
        System.out.printf(
                "The token of %s (%s) was revoked.%n", revoked.get().name(), revoked.get().id());
        return 0;
    }
}
