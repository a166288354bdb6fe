package parley.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {
    @Test
    void origins_are_read_as_browsers_write_them() {
        assertThat(
                        AllowedOrigins.parse(
                                " https://Desk.example:443, http://localhost:3000,http://a.example:80,,http://[::1]:3000"))
                .containsExactly(
                        "https://desk.example",
                        "http://localhost:3000",
                        "http://a.example",
                        "http://[::1]:3000");
        assertThat(AllowedOrigins.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "desk.example",
                "https://",
                "https://*.example",
                "https://desk.example/",
                "https://desk.example/page",
                "https://a@desk.example",
                "https://desk.example:99:1",
                "https://desk.example; script-src *",
                "ftp://desk.example"
            })
    void what_is_no_origin_is_refused(String text) {
        assertThatThrownBy(() -> AllowedOrigins.parse("https://a.example," + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not an origin");
    }
}
