package parley.boot;

/**
 * A setting of a service, as it is read and as {@code --help} lists it.
 *
 * @param name its environment variable
 * @param otherwise the default; empty if there is none
 * @param what its meaning in a few words
 */
public record ServiceSetting(String name, String otherwise, String what) {
    static final ServiceSetting DATABASE_URL =
            new ServiceSetting(
                    "PARLEY_DATABASE_URL",
                    "jdbc:postgresql://127.0.0.1:5432/parley",
                    "where the database is");
    static final ServiceSetting DATABASE_PASSWORD_FILE =
            new ServiceSetting(
                    "PARLEY_DATABASE_PASSWORD_FILE", "", "a file with that role's password");
    static final ServiceSetting ADDRESS =
            new ServiceSetting(
                    "PARLEY_ADDRESS",
                    "127.0.0.1",
                    "the address to listen on; on any but this and ::1, everyone must log in");
    static final ServiceSetting REQUIRE_LOGIN =
            new ServiceSetting(
                    "PARLEY_REQUIRE_LOGIN",
                    "false",
                    "whether to require a token on those two as well");
    static final ServiceSetting ALLOWED_ORIGINS =
            new ServiceSetting(
                    "PARLEY_ALLOWED_ORIGINS",
                    "",
                    "the origins whose pages may read from the API, separated by commas");
    static final ServiceSetting EMBEDDING_ORIGINS =
            new ServiceSetting(
                    "PARLEY_EMBEDDING_ORIGINS",
                    "",
                    "the origins that may show the pages in a frame, separated by commas");
    static final ServiceSetting MANAGEMENT_PORT =
            new ServiceSetting(
                    "PARLEY_MANAGEMENT_PORT",
                    "",
                    "a separate port for health and metrics; not opened by default");
    static final ServiceSetting MANAGEMENT_ADDRESS =
            new ServiceSetting(
                    "PARLEY_MANAGEMENT_ADDRESS",
                    "127.0.0.1",
                    "the address of that port, where nobody has to log in");
    static final ServiceSetting SUPERUSER =
            new ServiceSetting(
                    "PARLEY_SUPERUSER", "postgres", "a superuser, which creates the roles");
    static final ServiceSetting SUPERUSER_PASSWORD_FILE =
            new ServiceSetting(
                    "PARLEY_SUPERUSER_PASSWORD_FILE",
                    "",
                    "a file with the superuser's password; without it, the roles must already exist");
    static final ServiceSetting OWNER_PASSWORD_FILE =
            new ServiceSetting(
                    "PARLEY_OWNER_PASSWORD_FILE", "", "a file with parley_owner's password");
    static final ServiceSetting COMMAND_PASSWORD_FILE =
            new ServiceSetting(
                    "PARLEY_COMMAND_PASSWORD_FILE",
                    "",
                    "a file with parley_command's password, needed with a superuser");
    static final ServiceSetting QUERY_PASSWORD_FILE =
            new ServiceSetting(
                    "PARLEY_QUERY_PASSWORD_FILE",
                    "",
                    "a file with parley_query's password, needed with a superuser");

    static ServiceSetting databaseUser(String role) {
        return new ServiceSetting("PARLEY_DATABASE_USER", role, "the role to connect as");
    }

    static ServiceSetting port(int port) {
        return new ServiceSetting(
                "PARLEY_PORT", Integer.toString(port), "the port to listen on; 0 takes a free one");
    }

    /** Returns its two lines in the help. */
    String help() {
        var line = otherwise.isEmpty() ? name : name + " (" + otherwise + ")";
        return "  " + line + "%n      " + what;
    }
}
