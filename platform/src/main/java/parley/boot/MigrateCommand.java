package parley.boot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import parley.cli.HelpOption;
import parley.database.Connections;
import parley.database.Migration;
import parley.eventstore.DatabaseRoles;
import parley.eventstore.IncompatibleLog;
import parley.eventstore.LogUnavailable;
import parley.security.AccessUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code migrate}. Creates the roles first if it has a superuser. */
@Command(
        name = "migrate",
        description =
                "Prepares the database for the services, before they start and again for each upgrade.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the database is ready",
            "1:the database could not be prepared, or a setting is invalid; a message says why",
            "2:an argument is unknown"
        })
final class MigrateCommand implements Callable<Integer> {
    static final List<ServiceSetting> SETTINGS =
            List.of(
                    ServiceSetting.DATABASE_URL,
                    ServiceSetting.OWNER_PASSWORD_FILE,
                    ServiceSetting.SUPERUSER_PASSWORD_FILE,
                    ServiceSetting.SUPERUSER,
                    ServiceSetting.COMMAND_PASSWORD_FILE,
                    ServiceSetting.QUERY_PASSWORD_FILE);

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help = new HelpOption();

    private final ServiceSettings settings;

    MigrateCommand(ServiceSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        var url = settings.databaseUrl();
        var owner = settings.secret(ServiceSetting.OWNER_PASSWORD_FILE);
        try {
            if (settings.has(ServiceSetting.SUPERUSER_PASSWORD_FILE)) {
                createRoles(url, owner);
            }
            Migration.run(Connections.to(url, DatabaseRoles.OWNER, owner, "parley-owner"));
        } catch (IncompatibleLog e) {
            throw new InvalidSetting(e.getMessage() + " " + e.remedy());
        } catch (LogUnavailable | AccessUnavailable | FlywayException e) {
            throw new InvalidSetting(
                    "The database could not be prepared: %s.".formatted(InvalidSetting.reason(e)));
        }
        System.out.println("The database is ready for the services.");
        return 0;
    }

    private void createRoles(String url, String owner) {
        var superuser =
                Connections.to(
                        url,
                        settings.text(ServiceSetting.SUPERUSER),
                        settings.secret(ServiceSetting.SUPERUSER_PASSWORD_FILE),
                        "parley-setup");
        DatabaseRoles.create(
                superuser,
                Map.of(
                        DatabaseRoles.OWNER, owner,
                        DatabaseRoles.COMMAND,
                                settings.secret(ServiceSetting.COMMAND_PASSWORD_FILE),
                        DatabaseRoles.QUERY, settings.secret(ServiceSetting.QUERY_PASSWORD_FILE)));
    }
}
