package parley.query.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeRedirectTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/negotiations/geneva-talks",
                "/negotiations/geneva-talks?at=2026-02-17&knownAt=2026-03",
                "/api/negotiations?during=2026-01%2F2026-02",
                "/loginless"
            })
    void a_path_of_parleys_own_is_gone_on_to(String path) {
        assertThat(SafeRedirect.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "negotiations",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/a\\b",
                "https://elsewhere.example/",
                "javascript:alert(1)",
                "/a b",
                "/a\r\nSet-Cookie: x=y",
                "/\t/elsewhere.example",
                "/négociations",
                "/login",
                "/login?to=/login",
                "/logout"
            })
    void anything_else_is_the_first_page(String path) {
        assertThat(SafeRedirect.of(path)).isEqualTo("/");
    }

    @Test
    void nothing_is_the_first_page_too() {
        assertThat(SafeRedirect.of(null)).isEqualTo("/");
    }
}
