package parley.access.command;

import java.util.function.Function;
import parley.access.Tokens;
import parley.shell.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;

/** {@code token}, of whatever program; it says where the tokens are. */
@Command(
        name = "token",
        description =
                "Makes, lists and revokes the tokens that let somebody in: see docs/access.md.",
        subcommands = {Create.class, ListAll.class, Revoke.class, HelpCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public abstract class TokenCommand {
    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help = new HelpOption();

    /**
     * Does something with the tokens there; makes a place for them where there is none.
     *
     * @throws InterruptedException when interrupted
     */
    protected abstract <T> T with(Function<Tokens, T> deed) throws InterruptedException;

    /** As the other, where there has to be a place already. */
    protected abstract <T> T withThere(Function<Tokens, T> deed) throws InterruptedException;
}
