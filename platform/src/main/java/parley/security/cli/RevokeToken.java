package parley.security.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.cli.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley token revoke}. */
@Command(
        name = "revoke",
        description = "Revokes a token: it lets nobody in any more, from its next use on.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:it is revoked",
            "1:there is no such token, or the database is out of reach",
            "2:an option is wrong"
        })
final class RevokeToken implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME|ID",
            description = "whose token, or which, as parley token list has it")
    private String nameOrId = "";

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help = new HelpOption();

    @ParentCommand private @Nullable TokenCommand command;

    @Override
    public Integer call() throws InterruptedException {
        var revoked = Objects.requireNonNull(command).withThere(tokens -> tokens.revoke(nameOrId));
        if (revoked.isEmpty()) {
            System.err.printf(
                    "There is no live token of that name or id: \"%s\". See parley token list.%n",
                    nameOrId);
            return 1;
        }
        System.out.printf(
                "The token of %s (%s) is revoked.%n", revoked.get().name(), revoked.get().id());
        return 0;
    }
}
