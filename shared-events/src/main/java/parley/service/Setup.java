package parley.service;

import java.util.Map;
import parley.log.Connections;
import parley.log.Migration;
import parley.log.Roles;

/** Makes a database ready for the services, once before they start, and again for each upgrade. */
final class Setup {
    private Setup() {}

    /** Makes the roles first, where the settings give a superuser; else they are there already. */
    static void run(Settings settings) {
        var url = settings.databaseUrl();
        var owner = settings.secret("PARLEY_OWNER_PASSWORD_FILE");
        if (settings.has("PARLEY_SUPERUSER_PASSWORD_FILE")) {
            var superuser =
                    Connections.to(
                            url,
                            settings.text("PARLEY_SUPERUSER", "postgres"),
                            settings.secret("PARLEY_SUPERUSER_PASSWORD_FILE"),
                            "parley-setup");
            Roles.create(
                    superuser,
                    Map.of(
                            Roles.OWNER, owner,
                            Roles.COMMAND, settings.secret("PARLEY_COMMAND_PASSWORD_FILE"),
                            Roles.QUERY, settings.secret("PARLEY_QUERY_PASSWORD_FILE")));
        }
        Migration.run(Connections.to(url, Roles.OWNER, owner, "parley-owner"));
    }
}
