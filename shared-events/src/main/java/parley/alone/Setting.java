package parley.alone;

/**
 * A setting of a service, as it is read and as {@code --help} lists it.
 *
 * @param name in the environment
 * @param otherwise what holds where it is not set; empty where it has to be
 * @param what what it says, in a few words
 */
public record Setting(String name, String otherwise, String what) {
    static final Setting DATABASE_URL =
            new Setting(
                    "PARLEY_DATABASE_URL",
                    "jdbc:postgresql://127.0.0.1:5432/parley",
                    "where the database is");
    static final Setting DATABASE_PASSWORD_FILE =
            new Setting("PARLEY_DATABASE_PASSWORD_FILE", "", "a file with that role's password");
    static final Setting ADDRESS =
            new Setting(
                    "PARLEY_ADDRESS",
                    "127.0.0.1",
                    "where to listen; anywhere but there and on ::1, everybody has to log in");
    static final Setting REQUIRE_LOGIN =
            new Setting(
                    "PARLEY_REQUIRE_LOGIN",
                    "false",
                    "whether to ask for a token on those two as well");
    static final Setting SUPERUSER =
            new Setting("PARLEY_SUPERUSER", "postgres", "a superuser, who makes the roles");
    static final Setting SUPERUSER_PASSWORD_FILE =
            new Setting(
                    "PARLEY_SUPERUSER_PASSWORD_FILE",
                    "",
                    "a file with the superuser's password; without it the roles must be there");
    static final Setting OWNER_PASSWORD_FILE =
            new Setting("PARLEY_OWNER_PASSWORD_FILE", "", "a file with parley_owner's password");
    static final Setting COMMAND_PASSWORD_FILE =
            new Setting(
                    "PARLEY_COMMAND_PASSWORD_FILE",
                    "",
                    "a file with parley_command's password, with a superuser");
    static final Setting QUERY_PASSWORD_FILE =
            new Setting(
                    "PARLEY_QUERY_PASSWORD_FILE",
                    "",
                    "a file with parley_query's password, with a superuser");

    static Setting databaseUser(String role) {
        return new Setting("PARLEY_DATABASE_USER", role, "the role as which to connect");
    }

    static Setting port(int port) {
        return new Setting(
                "PARLEY_PORT", Integer.toString(port), "where to listen; 0 takes a free one");
    }

    /** As it stands in a help, on two lines. */
    String help() {
        var line = otherwise.isEmpty() ? name : name + " (" + otherwise + ")";
        return "  " + line + "%n      " + what;
    }
}
