package parley.boot;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import parley.database.Connections;
import parley.management.ManagementAddress;
import parley.security.web.AllowedOrigins;
import parley.web.ListenAddress;

/**
 * The settings of a process, from the environment ({@code PARLEY_PORT}) or from system properties
 * ({@code -Dparley.port}), which take precedence.
 */
public final class ServiceSettings {
    private static final Pattern DATABASE_FORM =
            Pattern.compile("jdbc:postgresql://([^/?]+)/[^?]+(?:\\?.*)?");
    private static final Pattern SERVER_FORM =
            Pattern.compile("(?:\\[[^\\]]+]|[^:\\[\\]]+)(?::(\\d{1,5}))?");

    private final Function<String, @Nullable String> values;

    ServiceSettings(Function<String, @Nullable String> values) {
        this.values = values;
    }

    static ServiceSettings ofProcess() {
        return new ServiceSettings(name -> {
            var property = System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
            return property == null ? System.getenv(name) : property;
        });
    }

    boolean has(ServiceSetting setting) {
        return !text(setting).isEmpty();
    }

    /**
     * Whether a setting is true.
     *
     * @throws InvalidSetting if it is neither true nor false
     */
    boolean isSet(ServiceSetting setting) {
        return switch (text(setting)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidSetting(setting.name() + " must be true or false.");
        };
    }

    String text(ServiceSetting setting) {
        var text = values.apply(setting.name());
        return text == null || text.isBlank() ? setting.otherwise() : text.strip();
    }

    /**
     * Returns a whole number.
     *
     * @throws InvalidSetting if it is not in the range
     */
    public int number(ServiceSetting setting, int lowest, int highest) {
        var text = text(setting);
        try {
            var number = Integer.parseInt(text);
            if (lowest <= number && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw new InvalidSetting(
                "%s is \"%s\"; give a number from %d to %d."
                        .formatted(setting.name(), text, lowest, highest));
    }

    /**
     * Returns the address at which the service listens.
     *
     * @throws InvalidSetting if it is invalid
     */
    ListenAddress endpoint(int defaultPort) {
        return listen(ServiceSetting.ADDRESS, ServiceSetting.port(defaultPort));
    }

    /**
     * Returns the address of health and metrics; empty if no port is set.
     *
     * @throws InvalidSetting if it is invalid
     */
    Optional<ManagementAddress> management() {
        return has(ServiceSetting.MANAGEMENT_PORT)
                ? Optional.of(
                        new ManagementAddress(
                                listen(
                                        ServiceSetting.MANAGEMENT_ADDRESS,
                                        ServiceSetting.MANAGEMENT_PORT)))
                : Optional.empty();
    }

    /**
     * Returns the other sites whose pages may read.
     *
     * @throws InvalidSetting if one is no origin
     */
    AllowedOrigins allowedOrigins() {
        return new AllowedOrigins(
                origins(ServiceSetting.ALLOWED_ORIGINS), origins(ServiceSetting.EMBEDDING_ORIGINS));
    }

    private Set<String> origins(ServiceSetting setting) {
        try {
            return Set.copyOf(AllowedOrigins.parse(text(setting)));
        } catch (IllegalArgumentException invalid) {
            throw new InvalidSetting(setting.name() + ": " + invalid.getMessage());
        }
    }

    private ListenAddress listen(ServiceSetting address, ServiceSetting port) {
        var number = number(port, 0, ListenAddress.HIGHEST_PORT);
        try {
            return ListenAddress.of(text(address), number);
        } catch (IllegalArgumentException invalid) {
            throw new InvalidSetting(address.name() + ": " + invalid.getMessage());
        }
    }

    /**
     * Returns the address of another service.
     *
     * @throws InvalidSetting if it is invalid
     */
    public URI service(ServiceSetting setting) {
        var text = text(setting);
        try {
            var address = new URI(text);
            if (text.matches("https?://[^/?#@]+/?") && isReachable(address)) {
                return address;
            }
        } catch (URISyntaxException e) {
            // reported below
        }
        throw new InvalidSetting(
                "%s is \"%s\"; give an address such as %s."
                        .formatted(setting.name(), text, setting.otherwise()));
    }

    /** Whether Java can connect to it; it can't to a host name with an underscore. */
    private static boolean isReachable(URI address) {
        return address.getHost() != null
                && address.getPort() != 0
                && address.getPort() <= ListenAddress.HIGHEST_PORT;
    }

    /**
     * Returns the content of the file that a setting names.
     *
     * @throws InvalidSetting if there is none; the message never contains content of the file
     */
    String secret(ServiceSetting setting) {
        var name = setting.name();
        var file = text(setting);
        if (file.isEmpty()) {
            throw new InvalidSetting(
                    name + " is not set; name the file that contains the password.");
        }
        try {
            var secret = Files.readString(Path.of(file)).strip();
            if (secret.isEmpty()) {
                throw new InvalidSetting("%s names %s, which is empty.".formatted(name, file));
            }
            return secret;
        } catch (IOException e) {
            throw new InvalidSetting("%s names %s, which can't be read.".formatted(name, file));
        }
    }

    /**
     * Returns the JDBC URL.
     *
     * @throws InvalidSetting if it is invalid; the message does not repeat it, as it may contain a
     *     password
     */
    String databaseUrl() {
        var url = text(ServiceSetting.DATABASE_URL);
        var form = DATABASE_FORM.matcher(url);
        if (!form.matches()
                || !Stream.of(form.group(1).split(",")).allMatch(ServiceSettings::isServer)) {
            throw new InvalidSetting(
                    "PARLEY_DATABASE_URL must have the form jdbc:postgresql://HOST:PORT/DATABASE.");
        }
        try {
            new PGSimpleDataSource().setUrl(url);
            return url;
        } catch (IllegalArgumentException invalid) {
            throw new InvalidSetting(
                    "PARLEY_DATABASE_URL can't be read; a percent sign in it must begin an escape sequence.");
        }
    }

    private static boolean isServer(String text) {
        var form = SERVER_FORM.matcher(text);
        if (!form.matches()) {
            return false;
        }
        var port = form.group(1) == null ? 1 : Integer.parseInt(form.group(1));
        return 1 <= port && port <= ListenAddress.HIGHEST_PORT;
    }

    /**
     * Returns connections to the database of the settings.
     *
     * @param role the role, unless the settings name another
     */
    public PGSimpleDataSource database(String role) {
        return Connections.to(
                databaseUrl(),
                text(ServiceSetting.databaseUser(role)),
                secret(ServiceSetting.DATABASE_PASSWORD_FILE),
                role.replace('_', '-'));
    }
}
