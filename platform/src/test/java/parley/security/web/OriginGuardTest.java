package parley.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginGuardTest {
    private static final String HOST = "parley.example:8443";

    @Test
    void programs_send_no_origin() {
        assertThat(OriginGuard.isOwn(null, HOST)).isTrue();
        assertThat(OriginGuard.isOwn(null, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://parley.example:8443",
                "http://parley.example:8443",
                "HTTPS://Parley.Example:8443"
            })
    void the_origin_of_parleys_own_pages_matches_the_host(String origin) {
        assertThat(OriginGuard.isOwn(origin, HOST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "https://parley.example",
                "https://parley.example:8443.elsewhere.example",
                "https://elsewhere.example/?https://parley.example:8443",
                "https://elsewhere.example",
                "ftp://parley.example:8443",
                "parley.example:8443"
            })
    void any_other_page_is_foreign(String origin) {
        assertThat(OriginGuard.isOwn(origin, HOST)).isFalse();
        assertThat(OriginGuard.isOwn(origin, null)).isFalse();
    }
}
