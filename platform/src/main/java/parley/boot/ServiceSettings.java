package parley.boot;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import parley.database.Connections;
import parley.management.ManagementAddress;
import parley.web.ListenAddress;

/**
 * Settings as the environment has them ({@code PARLEY_PORT}), or Java's system properties, which
 * win ({@code -Dparley.port}).
 */
public final class ServiceSettings {
    private static final Pattern DATABASE_FORM =
            Pattern.compile("jdbc:postgresql://([^/?]+)/[^?]+(?:\\?.*)?");
    private static final Pattern SERVER_FORM =
            Pattern.compile("(?:\\[[^\\]]+]|[^:\\[\\]]+)(?::(\\d{1,5}))?");

    private final Function<String, @Nullable String> named;

    ServiceSettings(Function<String, @Nullable String> named) {
        this.named = named;
    }

    /** Those of this process. */
    public static ServiceSettings ofProcess() {
        return new ServiceSettings(name -> {
            var property = System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
            return property == null ? System.getenv(name) : property;
        });
    }

    boolean has(ServiceSetting setting) {
        return !text(setting).isEmpty();
    }

    /**
     * Whether a switch is on.
     *
     * @throws InvalidSetting if it is neither on nor off
     */
    boolean isSet(ServiceSetting setting) {
        return switch (text(setting)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidSetting(setting.name() + " must be true or false.");
        };
    }

    String text(ServiceSetting setting) {
        var text = named.apply(setting.name());
        return text == null || text.isBlank() ? setting.otherwise() : text.strip();
    }

    /**
     * A whole number.
     *
     * @throws InvalidSetting if it is none between these
     */
    public int number(ServiceSetting setting, int lowest, int highest) {
        var text = text(setting);
        try {
            var number = Integer.parseInt(text);
            if (lowest <= number && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new InvalidSetting(
                "%s is \"%s\"; give a number from %d to %d."
                        .formatted(setting.name(), text, lowest, highest));
    }

    /**
     * Where the service listens.
     *
     * @throws InvalidSetting if the address is none
     */
    ListenAddress endpoint(int defaultPort) {
        return listen(ServiceSetting.ADDRESS, ServiceSetting.port(defaultPort));
    }

    /**
     * Where health and metrics are; empty where no port is set for them.
     *
     * @throws InvalidSetting if the address is none
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

    private ListenAddress listen(ServiceSetting address, ServiceSetting port) {
        var number = number(port, 0, ListenAddress.HIGHEST_PORT);
        try {
            return ListenAddress.of(text(address), number);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSetting(address.name() + ": " + wrong.getMessage());
        }
    }

    /**
     * Where another service runs.
     *
     * @throws InvalidSetting if it is no such address
     */
    public URI service(ServiceSetting setting) {
        var text = text(setting);
        try {
            var address = new URI(text);
            if (text.matches("https?://[^/?#@]+/?") && isReachable(address)) {
                return address;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new InvalidSetting(
                "%s is \"%s\"; give an address such as %s."
                        .formatted(setting.name(), text, setting.otherwise()));
    }

    /** Java has no host of a name with an underscore, and so can't ask there. */
    private static boolean isReachable(URI address) {
        return address.getHost() != null
                && address.getPort() != 0
                && address.getPort() <= ListenAddress.HIGHEST_PORT;
    }

    /**
     * The content of a file that a setting names.
     *
     * @throws InvalidSetting if there is none, naming the setting and never what stands in the file
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
     * Where the database is.
     *
     * @throws InvalidSetting if that can't be, without repeating it: some have a password in it
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
        } catch (IllegalArgumentException wrong) {
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
     * Connections to the database that the settings name, as the role that they name.
     *
     * @param role where they name none
     */
    public PGSimpleDataSource database(String role) {
        return Connections.to(
                databaseUrl(),
                text(ServiceSetting.databaseUser(role)),
                secret(ServiceSetting.DATABASE_PASSWORD_FILE),
                role.replace('_', '-'));
    }
}
