package parley.security.cli;

import java.util.function.Function;
import parley.cli.HelpOption;
import parley.security.TokenRepository;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;

/** {@code token}, of whatever program; it says where the tokens are. */
@Command(
        name = "token",
        description = "Creates, lists and revokes access tokens. See docs/access.md.",
        subcommands = {CreateToken.class, ListTokens.class, RevokeToken.class, HelpCommand.class},
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
    protected abstract <T> T with(Function<TokenRepository, T> deed) throws InterruptedException;

    /** As the other, where there has to be a place already. */
    protected abstract <T> T withThere(Function<TokenRepository, T> deed)
            throws InterruptedException;
}
