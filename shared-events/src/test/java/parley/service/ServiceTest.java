package parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;

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

    @Test
    void a_fault_is_none_of_the_settings() {
        assertThat(Service.sentence(new IllegalStateException(new RuntimeException()))).isEmpty();
    }
}
