package parley.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.InvalidValue;

class TokenTest {
    private static final String SECRET = "AbC-_0123456789012345678901234567890123456z";
    private static final String TEXT = "parley_0123456789ab_" + SECRET;

    @Test
    void a_new_token_is_parsed_from_its_text_and_is_unique() {
        var random = new SecureRandom();
        var token = Token.fresh(random);
        assertThat(Token.read(token.text())).contains(token);
        assertThat(Token.fresh(random)).isNotEqualTo(token);
        assertThat(token.secret()).hasSize(43);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "parley_",
                "parley_0123456789ab_",
                "parley_0123456789AB_" + SECRET,
                "Parley_0123456789ab_" + SECRET,
                "parley_0123456789ab_" + SECRET + "z",
                "parley_0123456789ab_" + SECRET + "\n",
                " " + TEXT,
                "parley_0123456789ab" + SECRET,
                "parley_0123456789ab_AbC+/0123456789012345678901234567890123456z"
            })
    void a_text_of_another_form_is_not_a_token(String text) {
        assertThat(Token.read(text)).isEmpty();
    }

    @Test
    void a_token_is_found_within_a_text() {
        assertThat(Token.isIn("token=" + TEXT + "&at=2026")).isTrue();
        assertThat(Token.isIn("cursor=parley_0123456789ab")).isFalse();
    }

    @Test
    void its_fingerprint_is_of_the_secret_as_it_is_written() {
        var token = Token.read(TEXT).orElseThrow();
        assertThat(token.isOf(token.fingerprint())).isTrue();
        // only four bits of the last character count, so both decode to the same bytes
        var sameBytes = new Token(token.id(), SECRET.substring(0, 42) + "w");
        assertThat(sameBytes.isOf(token.fingerprint())).isFalse();
        assertThat(token.isSame(new Token("ba9876543210", SECRET))).isFalse();
        assertThat(token.isSame(new Token(token.id(), SECRET))).isTrue();
    }

    @Test
    void its_secret_is_not_printed() {
        assertThat(Token.read(TEXT).orElseThrow().toString())
                .contains("0123456789ab")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "owner", "Owner", "0123456789ab", "a\nb"})
    void a_reserved_or_invalid_name_is_refused(String name) {
        isRefused(name);
    }

    private static void isRefused(String name) {
        assertThatThrownBy(() ->
                        new TokenRequest(name, Set.of(Role.READER), NegotiationScope.ALL, null))
                .isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u043Ewner", // Cyrillic
                "0WNER",
                "o\u200Dwner",
                "ｏｗｎｅｒ",
                "o.w.n.e.r",
                "öwner",
                "ovvner",
                "\u202Eanna",
                "anna\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"
            })
    void a_name_that_looks_like_the_owners_or_hides_something_is_refused(String name) {
        isRefused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owners", "Anna Müller", "Оксана", "李明", "the owner"})
    void any_other_name_is_taken(String name) {
        var order = new TokenRequest(name, Set.of(Role.READER), NegotiationScope.ALL, null);
        assertThat(order.name()).isEqualTo(name);
    }

    @Test
    void a_token_without_a_role_a_negotiation_or_a_lifetime_is_refused() {
        var reader = Set.of(Role.READER);
        assertThatThrownBy(() -> new TokenRequest("anna", Set.of(), NegotiationScope.ALL, null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() ->
                        new TokenRequest("anna", reader, new NegotiationScope(Set.of()), null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(
                        () -> new TokenRequest("anna", reader, NegotiationScope.ALL, Duration.ZERO))
                .isInstanceOf(InvalidValue.class);
    }
}
