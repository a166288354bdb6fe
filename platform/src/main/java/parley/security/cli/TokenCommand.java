package parley.security.cli;

import java.util.function.Function;
import parley.cli.HelpOption;
import parley.security.TokenRepository;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;

/** The command {@code token}; each program's subclass locates the database of the tokens. */
@Command(
        name = "token",
        description = "Creates, lists, renews and revokes access tokens. See docs/access.md.",
        subcommands = {
            CreateToken.class,
            ListTokens.class,
            RenewToken.class,
            RevokeToken.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public abstract class TokenCommand {
    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    /**
     * Runs an action on the tokens; creates their database first if there is none.
     *
     * @throws InterruptedException when interrupted
     */
    protected abstract <T> T with(Function<TokenRepository, T> action) throws InterruptedException;

    /** Like {@link #with}, but the database must exist. */
    protected abstract <T> T withThere(Function<TokenRepository, T> action)
            throws InterruptedException;
}
