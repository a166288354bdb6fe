package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import parley.standalone.Parley;

/** The assertions that all rejections of access share. */
final class Refusal {
    private Refusal() {}

    /** Asserts a problem of that status and type, which reveals no internals. */
    static Parley.Answer refused(Parley.Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/type").asString()).isEqualTo("urn:parley:problem:" + name);
        assertThat(answer.at("/detail").asString()).isNotBlank();
        assertThat(answer.header("WWW-Authenticate").startsWith("Bearer")).isEqualTo(status == 401);
        assertThat(answer.body()).doesNotContain("Exception", "parley_0", "springframework");
        return answer;
    }

    static String[] with(String[] headers, String... more) {
        return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
    }
}
