package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import parley.standalone.Parley;

/** The assertions that all problems share. */
final class Problems {
    private Problems() {}

    /** Asserts a problem of that status and type, without internals. */
    static Parley.Answer refused(Parley.Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/type").asString()).isEqualTo("urn:parley:problem:" + name);
        assertThat(answer.at("/status").asInt()).isEqualTo(status);
        assertThat(answer.at("/title").asString()).isNotBlank();
        assertThat(answer.at("/detail").asString()).isNotBlank();
        assertThat(answer.body())
                .doesNotContain("Exception", "\tat ", "java.lang", "java.time", "tools.jackson");
        return answer;
    }
}
