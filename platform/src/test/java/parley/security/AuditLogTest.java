package parley.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.security.AuditLog.Event;

class AuditLogTest {
    private static String line(String text) {
        return AuditLog.line(Event.IDENTITY_NOT_TOLD, text, "127.0.0.1", "x");
    }

    @Test
    void a_line_says_what_who_and_from_where() {
        assertThat(line("Anna Müller"))
                .isEqualTo("identity-not-told who=\"Anna Müller\" from=\"127.0.0.1\" what=\"x\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nlogin who=\"b\"",
                "a\" from=\"elsewhere",
                "\r",
                "\\",
                "\u0085",
                "\u2028",
                "\u202e",
                "\u001b[2J",
                "\ud800"
            })
    void no_text_ends_the_line_or_its_place_in_it(String text) {
        assertThat(line(text))
                .matches(
                        "identity-not-told who=\"([^\"\\\\]|\\\\.)*\" from=\"127.0.0.1\" what=\"x\"")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}]");
    }

    @Test
    void no_line_has_a_secret_or_is_longer_than_anybody_needs() {
        var secret = "a".repeat(43);
        assertThat(line("GET /parley_0123456789ab_" + secret))
                .contains("parley_0123456789ab_…")
                .doesNotContain(secret);
        assertThat(line("x".repeat(10_000))).hasSizeLessThan(400);
    }
}
