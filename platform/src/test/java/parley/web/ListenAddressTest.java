package parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.security.web.LoopbackGuard;

class ListenAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "::ffff:127.0.0.1", "localhost"})
    void the_loopback_is_what_its_guard_lets_in(String address) {
        var endpoint = ListenAddress.of(address, 8080);
        assertThat(endpoint.isLoopback()).isTrue();
        assertThat(endpoint.caution()).isEmpty();
        var host = endpoint.url(8080).replace("http://", "");
        assertThat(LoopbackGuard.refusal(host)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "0.0.0.0", "::", "192.0.2.1"})
    void everywhere_else_tokens_are_shown(String address) {
        var endpoint = ListenAddress.of(address, 8080);
        assertThat(endpoint.isLoopback()).isFalse();
        assertThat(endpoint.caution()).hasValueSatisfying(said -> assertThat(said).contains("TLS"));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost",
        "0.0.0.0, localhost",
        "::, [::1]",
        "127.0.0.2, 127.0.0.2",
        "2001:db8::7, [2001:db8:0:0:0:0:0:7]"
    })
    void it_is_named_as_this_machine_asks_for_it(String address, String host) {
        assertThat(ListenAddress.of(address, 0).url(8081)).isEqualTo("http://" + host + ":8081");
    }

    @Test
    void what_is_no_address_or_no_port_is_refused() {
        assertThatThrownBy(() -> ListenAddress.of("nowhere.invalid", 1))
                .hasMessageContaining("\"nowhere.invalid\" is not an address of this machine");
        assertThatThrownBy(() -> ListenAddress.of("127.0.0.1", 65_536))
                .hasMessageContaining("65536 is not a port");
    }

    @Test
    void a_port_that_is_taken_and_an_address_of_another_machine_are_told_apart() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            assertThat(refused("127.0.0.1", port))
                    .isEqualTo(
                            "Port %d is in use by another program. Stop that program, or give another port in PORT."
                                    .formatted(port));
        }
        assertThat(refused("192.0.2.1", 0))
                .isEqualTo(
                        "192.0.2.1 is not an address of this machine. Give one that is, in ADDRESS: 127.0.0.1, or 0.0.0.0 for all its addresses.");
    }

    @Test
    void all_of_127_is_of_this_machine() {
        ListenAddress.of("127.0.0.2", 0).tryOut("", "");
    }

    private static String refused(String address, int port) {
        var refusal =
                catchThrowableOfType(
                        ListenFailure.class,
                        () -> ListenAddress.of(address, port).tryOut("in ADDRESS", "in PORT"));
        return refusal.getMessage() + " " + refusal.remedy();
    }
}
