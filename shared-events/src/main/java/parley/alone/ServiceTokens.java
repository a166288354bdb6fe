package parley.alone;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import parley.access.AccessUnavailable;
import parley.access.Tokens;
import parley.access.command.TokenCommand;
import parley.database.Connections;
import parley.database.Roles;
import picocli.CommandLine.Command;

/** {@code token}, of the tokens in the database that the settings name. */
@Command(name = "token")
final class ServiceTokens extends TokenCommand {
    static final List<Setting> SETTINGS =
            List.of(Setting.DATABASE_URL, Setting.OWNER_PASSWORD_FILE);

    private final Settings settings;
    private final InstantSource clock;

    ServiceTokens(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected <T> T with(Function<Tokens, T> deed) {
        var owner =
                Connections.to(
                        settings.databaseUrl(),
                        Roles.OWNER,
                        settings.secret(Setting.OWNER_PASSWORD_FILE),
                        "parley-token");
        try {
            return deed.apply(new Tokens(owner, clock));
        } catch (AccessUnavailable away) {
            throw new BadSetting(
                    "The tokens are out of reach (%s); is the database there, and has migrate made it ready?"
                            .formatted(BadSetting.reason(away)));
        }
    }

    @Override
    protected <T> T withThere(Function<Tokens, T> deed) {
        return with(deed);
    }
}
