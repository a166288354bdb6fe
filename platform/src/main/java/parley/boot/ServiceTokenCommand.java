package parley.boot;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import parley.database.Connections;
import parley.eventstore.DatabaseRoles;
import parley.security.AccessUnavailable;
import parley.security.TokenRepository;
import parley.security.cli.TokenCommand;
import picocli.CommandLine.Command;

/** The command {@code token}, for the tokens in the database of the settings. */
@Command(name = "token")
final class ServiceTokenCommand extends TokenCommand {
    static final List<ServiceSetting> SETTINGS =
            List.of(ServiceSetting.DATABASE_URL, ServiceSetting.OWNER_PASSWORD_FILE);

    private final ServiceSettings settings;
    private final InstantSource clock;

    ServiceTokenCommand(ServiceSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected <T> T with(Function<TokenRepository, T> action) {
        var owner =
                Connections.to(
                        settings.databaseUrl(),
                        DatabaseRoles.OWNER,
                        settings.secret(ServiceSetting.OWNER_PASSWORD_FILE),
                        "parley-token");
        try {
            return action.apply(new TokenRepository(owner, clock));
        } catch (AccessUnavailable unavailable) {
            throw new InvalidSetting(
                    "The tokens can't be read (%s); is the database running, and has migrate prepared it?"
                            .formatted(InvalidSetting.reason(unavailable)));
        }
    }

    @Override
    protected <T> T withThere(Function<TokenRepository, T> action) {
        return with(action);
    }
}
