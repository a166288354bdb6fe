package parley.alone;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import parley.access.AccessUnavailable;
import parley.database.Connections;
import parley.database.Migration;
import parley.database.Roles;
import parley.log.LogUnavailable;
import parley.shell.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code migrate}. Makes the roles first, where the settings give a superuser; else they are there
 * already.
 */
@Command(
        name = "migrate",
        description =
                "Makes the database ready for the services, before they start and again for each upgrade.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the database is ready",
            "1:it could not be made so, or a setting can't be; a sentence says why",
            "2:an argument is unknown"
        })
final class Migrate implements Callable<Integer> {
    static final List<Setting> SETTINGS =
            List.of(
                    Setting.DATABASE_URL,
                    Setting.OWNER_PASSWORD_FILE,
                    Setting.SUPERUSER_PASSWORD_FILE,
                    Setting.SUPERUSER,
                    Setting.COMMAND_PASSWORD_FILE,
                    Setting.QUERY_PASSWORD_FILE);

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help = new HelpOption();

    private final Settings settings;

    Migrate(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        var url = settings.databaseUrl();
        var owner = settings.secret(Setting.OWNER_PASSWORD_FILE);
        try {
            if (settings.has(Setting.SUPERUSER_PASSWORD_FILE)) {
                createRoles(url, owner);
            }
            Migration.run(Connections.to(url, Roles.OWNER, owner, "parley-owner"));
        } catch (LogUnavailable | AccessUnavailable | FlywayException e) {
            throw new BadSetting(
                    "The database could not be made ready: %s.".formatted(BadSetting.reason(e)));
        }
        System.out.println("The database is ready for the services.");
        return 0;
    }

    private void createRoles(String url, String owner) {
        var superuser =
                Connections.to(
                        url,
                        settings.text(Setting.SUPERUSER),
                        settings.secret(Setting.SUPERUSER_PASSWORD_FILE),
                        "parley-setup");
        Roles.create(
                superuser,
                Map.of(
                        Roles.OWNER, owner,
                        Roles.COMMAND, settings.secret(Setting.COMMAND_PASSWORD_FILE),
                        Roles.QUERY, settings.secret(Setting.QUERY_PASSWORD_FILE)));
    }
}
