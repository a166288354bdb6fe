package parley.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import picocli.CommandLine;

class ServiceDefinitionTest {
    @Test
    void what_spring_wraps_is_told_all_the_same() {
        var taken = new PortInUseException(8081, new BindException("Address already in use"));
        assertThat(
                        ServiceDefinition.sentence(
                                new ApplicationContextException("Failed to start", taken)))
                .hasValueSatisfying(told ->
                        assertThat(told)
                                .startsWith(
                                        "Parley can't listen at its address: Address already in use.")
                                .contains("PARLEY_PORT"));
    }

    private static CommandLine line() {
        var service =
                new ServiceDefinition(
                        "a-side",
                        ServiceDefinitionTest.class,
                        8123,
                        "a_role",
                        InstantSource.fixed(Instant.EPOCH),
                        List.of(new ServiceSetting("PARLEY_OWN", "7", "its own")),
                        _ -> _ -> {});
        return service.line(new ServiceSettings(_ -> null));
    }

    @Test
    void help_lists_every_setting_with_what_holds_without_it() {
        var line = line();
        assertThat(line.getUsageMessage())
                .contains(
                        "PARLEY_PORT (8123)",
                        "PARLEY_DATABASE_USER (a_role)",
                        "PARLEY_OWN (7)",
                        "143");
        var migrate = Objects.requireNonNull(line.getSubcommands().get("migrate"));
        assertThat(migrate.getUsageMessage())
                .contains(
                        "PARLEY_SUPERUSER (postgres)", "PARLEY_OWNER_PASSWORD_FILE", "Exit codes");
    }

    @Test
    void what_makes_tokens_lists_what_it_needs() {
        var token = Objects.requireNonNull(line().getSubcommands().get("token"));
        assertThat(token.getUsageMessage())
                .contains("PARLEY_DATABASE_URL", "PARLEY_OWNER_PASSWORD_FILE", "create");
    }

    @Test
    void a_fault_is_none_of_the_settings() {
        assertThat(ServiceDefinition.sentence(new IllegalStateException(new RuntimeException())))
                .isEmpty();
    }
}
