package parley.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.source.SealedIdentity;
import parley.events.source.SourceEvent.SourceRegistered;
import parley.events.source.SourceId;
import parley.events.source.SourceType;

class RedactionTest {
    @Test
    void a_sealed_identity_is_replaced_by_the_word_sealed() {
        var registered =
                new SourceRegistered(
                        new SourceId("insider"),
                        SourceType.ANONYMOUS,
                        "A member",
                        null,
                        null,
                        null,
                        null,
                        true,
                        new SealedIdentity("k1", "c2VhbGVk"),
                        List.of());
        assertThat(Redaction.hide(new EventJson().write(registered)))
                .isEqualTo(
                        "{\"source\":\"insider\",\"type\":\"anonymous\",\"description\":\"A member\",\"confidential\":true,\"identity\":\"sealed\"}");
    }

    @Test
    void content_sealed_by_a_later_version_is_hidden_too() {
        assertThat(
                        Redaction.hide(
                                "{\"people\":[{\"name\":{\"key\":\"k\",\"by\":2,\"ciphertext\":\"c2Vh\"}},7]}"))
                .isEqualTo("{\"people\":[{\"name\":\"sealed\"},7]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"A\",  \"count\":1.50}",
                "{\"title\":\"They sent \\\"ciphertext\\\" alone\"}"
            })
    void other_content_is_unchanged(String event) {
        assertThat(Redaction.hide(event)).isEqualTo(event);
    }
}
