package parley.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.query.LogRows;
import parley.query.asof.AsOfParameters;
import parley.query.fact.read.Facts;
import parley.query.naming.NameRow;
import parley.query.retraction.RetractedDependencies;
import parley.query.translation.ThingTypes;

/** Names as of both clocks. */
class NamesTest {
    private static final NegotiationId TALKS = new NegotiationId("talks");
    private static final Thing BAKHMUT = new Thing(TALKS, ThingKind.PLACE, "bakhmut");

    private final LogRows log = new LogRows();
    private ReadableFacts facts;
    private long registered;

    @BeforeEach
    void build() throws SQLException {
        log.live(
                new Thing(TALKS, ThingKind.NEGOTIATION, TALKS.value()),
                "open",
                null,
                "negotiation-opened",
                "{\"negotiation\":\"talks\",\"title\":\"Talks\",\"zone\":\"UTC\"}");
        registered =
                log.live(
                        BAKHMUT,
                        "register",
                        null,
                        "place-registered",
                        """
                        {"place":"bakhmut","names":[{"text":"Артемівськ","language":"uk"},\
                        {"text":"Artemivsk","language":"en"}],"type":"city"}\
                        """);
        facts = ReadableFacts.of(log);
    }

    @AfterEach
    void close() throws SQLException {
        facts.close();
    }

    @Test
    void a_thing_is_called_by_its_name_as_of_both_clocks() {
        renamed("renamed", null, "Бахмут", "uk", "2016-02-04", null);
        facts.follow();

        assertThat(title("2016-02-05", null)).isEqualTo("Бахмут");
        assertThat(title("2016-02-03", null)).isEqualTo("Артемівськ");
        assertThat(title("2016-02-05", LogRows.appendedAt(registered).toString()))
                .isEqualTo("Артемівськ");
    }

    @Test
    void its_names_in_other_languages_stay() {
        renamed("renamed", null, "Бахмут", "uk", "2016-02-04", null);
        facts.follow();

        assertThat(names("2020"))
                .containsExactly(
                        "Artemivsk en null null",
                        "Артемівськ uk null 4 Feb 2016",
                        "Бахмут uk 4 Feb 2016 null");
    }

    @Test
    void a_name_for_a_while_uncovers_the_one_before() {
        renamed("renamed", null, "Бахмут", "uk", "2016-02-04", null);
        renamed("for-a-while", null, "Новий", "uk", "2020-01-01", "2020-12-31");
        facts.follow();

        assertThat(title("2020-06-01", null)).isEqualTo("Новий");
        assertThat(title("2021-01-01", null)).isEqualTo("Бахмут");
        assertThat(names("2021"))
                .containsExactly(
                        "Artemivsk en null null",
                        "Артемівськ uk null 4 Feb 2016",
                        "Бахмут uk 4 Feb 2016 null",
                        "Новий uk 1 Jan 2020 31 Dec 2020");
    }

    @Test
    void a_correction_takes_the_place_of_the_name_that_was_wrong() {
        renamed("renamed", null, "Бхмут", "uk", "2016-02-04", null);
        renamed("mended", "renamed", "Бахмут", "uk", "2016-02-04", null);
        facts.follow();

        assertThat(title("2020", null)).isEqualTo("Бахмут");
        assertThat(names("2020")).noneMatch(row -> row.startsWith("Бхмут"));
    }

    @Test
    void a_retracted_renaming_leaves_the_name_before() {
        renamed("renamed", null, "Бахмут", "uk", "2016-02-04", null);
        log.retraction(BAKHMUT, "not-so", "renamed");
        facts.follow();

        assertThat(title("2020", null)).isEqualTo("Артемівськ");
    }

    private void renamed(
            String record,
            @Nullable String root,
            String name,
            String language,
            String from,
            @Nullable String until) {
        log.live(
                BAKHMUT,
                record,
                root,
                "thing-renamed",
                "{\"thing\":\"place/bakhmut\",\"names\":[{\"text\":\"%s\",\"language\":\"%s\"}],\"from\":{\"edtf\":\"%s\"}%s}"
                        .formatted(
                                name,
                                language,
                                from,
                                until == null
                                        ? ""
                                        : ",\"until\":{\"edtf\":\"%s\"}".formatted(until)));
    }

    private String title(String at, @Nullable String knownAt) {
        return ThingTypes.title(answer(at, knownAt).thing());
    }

    /** Returns each name with its language, its beginning and its end in words. */
    private List<String> names(String at) {
        var history = Objects.requireNonNull(answer(at, null).names());
        return NameRow.of(history, ZoneOffset.UTC).stream()
                .map(row ->
                        "%s %s %s %s"
                                .formatted(row.names(), row.language(), row.from(), row.until()))
                .toList();
    }

    private NegotiationReads.ThingAnswer answer(String at, @Nullable String knownAt) {
        return new NegotiationReads(
                        facts.snapshots(),
                        new Facts(facts.client()),
                        new Attributions(facts.client()),
                        new RetractionFlags(new RetractedDependencies(facts.client())),
                        new ParkedThings(facts.client()))
                .thing("talks", "place", "bakhmut", new AsOfParameters(at, knownAt));
    }
}
