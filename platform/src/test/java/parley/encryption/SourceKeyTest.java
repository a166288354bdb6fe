package parley.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.Thing;
import parley.events.source.SealedIdentity;

class SourceKeyTest {
    private static final Thing INSIDER = Thing.parse("lake-talks/source/insider");
    private static final Thing OTHER = Thing.parse("lake-talks/source/other");
    private static final String IDENTITY = "The second secretary of the northern delegation";

    private final SourceKey key = SourceKey.fresh();
    private final SealedIdentity sealed = key.seal(IDENTITY, INSIDER);

    @ParameterizedTest
    @ValueSource(strings = {IDENTITY, "x", "Über\nzwei\tZeilen", "外交官 🕊", "ends with a space "})
    void what_was_sealed_is_opened_by_the_same_key(String identity) {
        assertThat(key.open(key.seal(identity, INSIDER), INSIDER)).isEqualTo(identity);
    }

    @Test
    void a_key_that_was_kept_is_the_same() {
        assertThat(new SourceKey(key.id(), key.secret()).open(sealed, INSIDER)).isEqualTo(IDENTITY);
    }

    @Test
    void no_other_key_opens_it() {
        assertCannotOpen(new SourceKey(key.id(), SourceKey.fresh().secret()), sealed, INSIDER);
    }

    @Test
    void it_cannot_be_opened_for_another_source() {
        assertCannotOpen(key, sealed, OTHER);
    }

    @Test
    void an_altered_identity_is_not_opened() {
        var bytes = Base64.getDecoder().decode(sealed.ciphertext());
        for (int at = 0; at < bytes.length; at++) {
            var altered = bytes.clone();
            altered[at] ^= 1;
            assertCannotOpen(key, sealed(Base64.getEncoder().encodeToString(altered)), INSIDER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "no base64!", "AAAAAAAAAAAAAAAAAAAAAAAA"})
    void nor_is_what_was_never_sealed(String ciphertext) {
        assertCannotOpen(key, sealed(ciphertext), INSIDER);
    }

    private SealedIdentity sealed(String ciphertext) {
        return new SealedIdentity(key.id(), ciphertext);
    }

    private static void assertCannotOpen(SourceKey key, SealedIdentity sealed, Thing source) {
        assertThatThrownBy(() -> key.open(sealed, source)).isInstanceOf(DecryptionFailed.class);
    }

    @Test
    void the_same_identity_is_sealed_differently_each_time_under_the_keys_id() {
        assertThat(key.seal(IDENTITY, INSIDER)).isNotEqualTo(sealed);
        assertThat(sealed.key()).isEqualTo(key.id());
    }

    @Test
    void lengths_are_the_same_up_to_a_multiple_of_256_bytes() {
        assertThat(length("x"))
                .isEqualTo(length("x".repeat(256)))
                .isEqualTo(length("é".repeat(128)))
                .isLessThan(length("x".repeat(257)));
        assertThat(length("x".repeat(257))).isEqualTo(length("x".repeat(512)));
    }

    private int length(String identity) {
        return key.seal(identity, INSIDER).ciphertext().length();
    }

    @Test
    void a_fingerprint_distinguishes_identities_only_with_the_key() {
        assertThat(key.fingerprint(IDENTITY))
                .isEqualTo(new SourceKey("any", key.secret()).fingerprint(IDENTITY))
                .isNotEqualTo(key.fingerprint("Another"))
                .isNotEqualTo(SourceKey.fresh().fingerprint(IDENTITY))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void neither_secret_is_printed() {
        assertThat(sealed.toString()).isEqualTo("sealed");
        assertThat(key.toString()).isEqualTo("a key");
    }
}
