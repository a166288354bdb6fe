package parley.standalone.token;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code parley token}. */
@Command(
        name = "token",
        description =
                "Makes, lists and revokes the tokens that let somebody in: see docs/access.md.",
        subcommands = {Create.class, ListAll.class, Revoke.class, HelpCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class TokenCommand {}
