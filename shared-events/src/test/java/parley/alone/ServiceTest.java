package parley.alone;

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

class ServiceTest {
    @Test
    void what_spring_wraps_is_told_all_the_same() {
        var taken = new PortInUseException(8081, new BindException("Address already in use"));
        assertThat(Service.sentence(new ApplicationContextException("Failed to start", taken)))
                .hasValueSatisfying(told ->
                        assertThat(told)
                                .startsWith("Parley can't listen there: Address already in use.")
                                .contains("PARLEY_PORT"));
    }

    private static CommandLine line() {
        var service =
                new Service(
                        "a-side",
                        ServiceTest.class,
                        8123,
                        "a_role",
                        InstantSource.fixed(Instant.EPOCH),
                        List.of(new Setting("PARLEY_OWN", "7", "its own")),
                        _ -> _ -> {});
        return service.line(new Settings(_ -> null));
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
        assertThat(Service.sentence(new IllegalStateException(new RuntimeException()))).isEmpty();
    }
}
