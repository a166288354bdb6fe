package parley.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UriTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.wikidata.org/wiki/Q71",
                "http://example.org/станція?a=b#c",
                "urn:isbn:9780451450524",
                "tag:example.org,2026:pier"
            })
    void an_absolute_uri_is_kept_as_written(String text) {
        assertThat(new Uri(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Q71",
                "/wiki/Q71",
                "//example.org/a",
                "urn:",
                "https://a b",
                "1a:b"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> new Uri(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void so_is_one_longer_than_a_line() {
        var prefix = "urn:example:";
        var longest = prefix + "x".repeat(TextRules.LINE - prefix.length());
        assertThat(new Uri(longest).value()).hasSize(TextRules.LINE);
        assertThatThrownBy(() -> new Uri(longest + "x")).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a", "HTTP://example.org/a"})
    void what_begins_with_http_is_the_address_of_a_page(String text) {
        assertThat(new Uri(text).isWebAddress()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "urn:example:a", "httpx:a"})
    void nothing_else_is(String text) {
        assertThat(new Uri(text).isWebAddress()).isFalse();
    }

    @Test
    void a_thing_is_the_same_as_fifty_at_most_each_once() {
        var fifty =
                IntStream.range(0, Uri.MOST).mapToObj(i -> new Uri("urn:example:" + i)).toList();
        assertThat(Uri.sameAs(fifty)).isEqualTo(fifty);
        var more = IntStream.rangeClosed(0, Uri.MOST).mapToObj(i -> new Uri("urn:example:" + i));
        assertThatThrownBy(() -> Uri.sameAs(more.toList())).isInstanceOf(InvalidValue.class);
        var twice = Collections.nCopies(2, new Uri("urn:example:a"));
        assertThatThrownBy(() -> Uri.sameAs(List.copyOf(twice))).isInstanceOf(InvalidValue.class);
    }
}
