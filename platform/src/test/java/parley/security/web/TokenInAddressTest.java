package parley.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenInAddressTest {
    private static final String SECRET = "0123456789ab_" + "a".repeat(43);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/negotiations/parley_",
                "token=parley_",
                "token=parley%5F",
                "token=parley%5f",
                "token=%70arle%79_",
                "token=parley%255F",
                "token=parley%25255F",
                "x=%zz&y=%&token=parley%5F",
                "x=%E4&token=parley%5F"
            })
    void a_token_is_found_however_it_is_written(String before) {
        assertThat(TokenInAddress.isIn(before + SECRET)).isTrue();
        assertThat(TokenInAddress.isIn(before + SECRET.replace("_", "%5F"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "at=2026-02", "x=%", "x=parley_0123456789ab_short", "%%%5F"})
    void nothing_else_is_taken_for_one(String text) {
        assertThat(TokenInAddress.isIn(text)).isFalse();
    }
}
