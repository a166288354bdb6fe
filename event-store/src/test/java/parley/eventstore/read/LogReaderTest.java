package parley.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.eventstore.append.AppendBuilder.changing;
import static parley.eventstore.append.AppendBuilder.founding;
import static parley.eventstore.append.AppendBuilder.issue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import parley.events.RecordId;
import parley.events.RecordKey;
import parley.eventstore.StoredEvent;
import parley.eventstore.append.TestLog;
import parley.json.UnknownEventType;

class LogReaderTest {
    private static final RecordKey UNKNOWN = key("unknown");

    @Test
    void an_empty_log_returns_nothing() {
        try (var log = new TestLog()) {
            assertThat(log.reader.head()).isZero();
            assertThat(log.reader.lastAppendedAt()).isEqualTo(Instant.EPOCH);
            assertThat(log.reader.after(0, 10)).isEmpty();
            assertThat(log.reader.stream(issue("a"), 0)).isEmpty();
            assertThat(log.reader.version(issue("a"))).isZero();
            assertThat(log.reader.find(UNKNOWN)).isEmpty();
            assertThat(log.reader.thingOf(UNKNOWN)).isEmpty();
        }
    }

    @Test
    void pages_follow_each_other_by_position() {
        try (var log = new TestLog()) {
            for (int i = 0; i < 7; i++) {
                log.append(founding("a-" + i).events(3));
            }
            var positions = new ArrayList<Long>();
            for (var page = log.reader.after(0, 5); !page.isEmpty(); ) {
                page.forEach(event -> positions.add(event.position()));
                page = log.reader.after(page.getLast().position(), 5);
            }
            assertThat(positions).hasSize(21).isSorted().doesNotHaveDuplicates();
            assertThat(log.reader.head()).isEqualTo(21);
        }
    }

    @Test
    void events_before_one_about_an_unknown_kind_of_thing_are_returned_and_no_more()
            throws SQLException {
        try (var log = new TestLog()) {
            log.append(founding("a"));
            log.append(founding("b"));
            log.appendOfUnknownKind("treaty-1");
            log.append(founding("c"));
            assertThat(log.reader.after(0, 10))
                    .extracting(StoredEvent::position)
                    .containsExactly(1L, 2L);
            assertThatThrownBy(() -> log.reader.after(2, 10)).isInstanceOf(UnknownEventType.class);
            assertThat(log.reader.after(3, 10)).hasSize(1);
        }
    }

    @Test
    void a_stream_is_read_from_a_version() {
        try (var log = new TestLog()) {
            log.append(founding("a").events(3));
            log.append(founding("b"));
            log.append(changing("a", 3));
            assertThat(log.reader.stream(issue("a"), 2))
                    .extracting(StoredEvent::version)
                    .containsExactly(2L, 3L);
            assertThat(log.reader.version(issue("a"))).isEqualTo(4);
        }
    }

    @Test
    void a_part_of_a_stream_ends_at_a_position_and_after_so_many() {
        try (var log = new TestLog()) {
            log.append(founding("a").events(2));
            log.append(founding("b"));
            var known = log.append(changing("a", 2)).lastPosition();
            log.append(changing("a", 3));
            assertThat(log.reader.part(issue("a"), 1, known, 9).events())
                    .extracting(StoredEvent::version)
                    .containsExactly(1L, 2L);
            assertThat(log.reader.part(issue("a"), -7, known, 2).events())
                    .extracting(StoredEvent::version)
                    .containsExactly(0L, 1L);
            assertThat(log.reader.part(issue("a"), Long.MAX_VALUE, known, 9).events()).isEmpty();
        }
    }

    @Test
    void a_page_of_large_events_is_shorter_and_the_next_continues_after_it() {
        try (var log = new TestLog()) {
            var head = log.append(founding("a").events(200)).lastPosition();
            var size = log.reader.after(0, 1).getFirst();
            long three = 3L * (size.payload().length() + size.metadata().length()) - 2;

            assertThat(log.reader.after(0, 10, three))
                    .extracting(StoredEvent::position)
                    .containsExactly(1L, 2L, 3L);
            assertThat(log.reader.after(3, 10, 1))
                    .extracting(StoredEvent::position)
                    .containsExactly(4L);
            assertThat(log.reader.after(0, 500)).hasSize(200);
            var part = log.reader.part(issue("a"), 1, head, 10, three);
            assertThat(part.events()).extracting(StoredEvent::version).containsExactly(1L, 2L, 3L);
            assertThat(part.more()).isTrue();
            assertThat(log.reader.part(issue("a"), 198, head, 2).more()).isFalse();
            assertThat(log.reader.part(issue("a"), 198, head, 1).more()).isTrue();
        }
    }

    @Test
    void concurrent_callers_each_get_their_own_stream() throws Exception {
        try (var log = new TestLog();
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                log.append(founding("issue-" + i));
                log.append(changing("issue-" + i, 1).events(i % 3 + 1));
            }
            var results = new ArrayList<Future<List<StoredEvent>>>();
            for (int i = 0; i < 400; i++) {
                var thing = issue("issue-" + i % 25);
                int from = i % 2;
                results.add(callers.submit(() -> log.reader.stream(thing, from)));
            }
            for (int i = 0; i < results.size(); i++) {
                var thing = issue("issue-" + i % 25);
                long length = i % 25 < 20 ? i % 25 % 3 + 2 : 0;
                assertThat(results.get(i).get())
                        .allMatch(event -> event.thing().equals(thing))
                        .extracting(StoredEvent::version)
                        .containsExactlyElementsOf(
                                LongStream.range(i % 2, length).boxed().toList());
            }
        }
    }

    @Test
    void a_command_is_found_by_its_id_with_its_digest() {
        try (var log = new TestLog()) {
            log.append(founding("a"));
            var stored = log.append(changing("a", 1).as("a-1").events(2).digest("abc"));
            assertThat(log.reader.find(key("a-1")))
                    .hasValueSatisfying(found -> {
                        assertThat(found.stored()).isEqualTo(stored.repeated(true));
                        assertThat(found.digest()).isEqualTo("abc");
                    });
            assertThat(log.reader.thingOf(key("a-1"))).contains(issue("a"));
        }
    }

    @Test
    void a_pool_of_readers_never_scans_whatever_the_planners_statistics() throws SQLException {
        try (var log = new TestLog();
                var pool = ReaderPool.open(log.database, 2, Duration.ofSeconds(5))) {
            log.append(founding("a"));
            log.execute("analyze log.event");
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "explain select 1 from log.event where position > 0 order by"
                                            + " position limit 5")) {
                var plan = new StringBuilder();
                while (rows.next()) {
                    plan.append(rows.getString(1));
                }
                assertThat(plan).contains("event_pkey").doesNotContain("Seq Scan");
                assertThatThrownBy(() -> statement.execute("create table x (a int)"))
                        .hasMessageContaining("read-only");
            }
            assertThat(new LogReader(pool).head()).isEqualTo(1);
        }
    }

    private static RecordKey key(String record) {
        return new RecordKey(issue("a").negotiation(), new RecordId(record));
    }
}
