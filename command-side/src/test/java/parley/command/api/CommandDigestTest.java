package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.json.Json;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Digests are stored in the log, so none may ever change. */
class CommandDigestTest {
    private static final JsonMapper STRICT = Json.strict(1_000);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'b':1,'a':{'d':[{'z':1,'y':2}],'c':null}} | 50ce7304d2b754a96f5df8efcec087a29455d80a2061f357b8cc5477422a87ed",
                "{'a':1.50,'b':-0.0,'c':1e3,'d':12345678901234567890,'e':true,'f':''} | 4f9ac86353faa0eb5ac17f59a86dcdf057f1c77976c9225aebd69013a6f7c73a",
                "{'ü':'ä\\u2028','x':'\\u0001','U':'/'} | 288d25edf62d941e0f0b4a0b20e709ce8069db59114e62cea07c6fc12be49f6f"
            })
    void a_digest_stays_what_it_was(String json, String digest) {
        assertThat(CommandDigest.of("RaiseIssue", read(json))).isEqualTo(digest);
    }

    @Test
    void neither_white_space_nor_the_order_of_members_matters() {
        assertThat(CommandDigest.of("C", read("{'a':{'c':1,'d':2},'b':[1,2]}")))
                .isEqualTo(CommandDigest.of("C", read("{'b':[1, 2], 'a':{'d':2, 'c':1} }")))
                .isNotEqualTo(CommandDigest.of("C", read("{'a':{'c':1,'d':2},'b':[2,1]}")))
                .isNotEqualTo(CommandDigest.of("D", read("{'a':{'c':1,'d':2},'b':[1,2]}")));
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) STRICT.readTree(json.replace('\'', '"'));
    }
}
