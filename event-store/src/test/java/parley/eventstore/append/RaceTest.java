package parley.eventstore.append;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.eventstore.append.AppendBuilder.changing;
import static parley.eventstore.append.AppendBuilder.founding;
import static parley.eventstore.append.AppendBuilder.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.eventstore.AppendRejected.DanglingReference;
import parley.eventstore.AppendRejected.DanglingReference.Fault;
import parley.eventstore.AppendRejected.VersionConflict;
import parley.eventstore.AppendResult;
import parley.eventstore.LogLimits;
import parley.eventstore.read.Tail;

/** Two processes, one of whose clocks is an hour behind, and 64 callers on one log. */
class RaceTest {
    private static final int CALLERS = 64;
    private static final int ROUNDS = 40;

    private final TestLog one = new TestLog();
    private final EventLog other =
            one.open(() -> Instant.now().minusSeconds(3_600), LogLimits.defaults());
    private final Map<String, AppendResult> acknowledged = new ConcurrentHashMap<>();

    @AfterEach
    void close() {
        other.close();
        one.close();
    }

    @Test
    void positions_are_dense_and_each_record_is_at_its_reported_position() throws Exception {
        race(caller -> {
            for (int round = 0; round < ROUNDS; round++) {
                var id = "t-" + caller + "-" + round;
                append(caller, founding(id).as(id).events(1 + round % 3));
            }
        });

        assertThat(acknowledged).hasSize(CALLERS * ROUNDS);
        assertOneOrder();
        for (var stored : acknowledged.values()) {
            var events = one.reader.stream(stored.thing(), 0);
            assertThat(events).hasSize((int) stored.version());
            assertThat(events.getFirst().position()).isEqualTo(stored.firstPosition());
            assertThat(events.getLast().position()).isEqualTo(stored.lastPosition());
            assertThat(events.getFirst().recordedAt()).isEqualTo(stored.recordedAt());
        }
    }

    @Test
    void one_of_several_racing_for_a_version_wins() throws Exception {
        one.append(founding("contended"));
        race(caller -> {
            for (int round = 0; round < 4; ) {
                var version = one.reader.version(issue("contended"));
                var id = "c-" + caller + "-" + round;
                try {
                    append(caller, changing("contended", version).as(id));
                    round++;
                } catch (VersionConflict outdated) {
                    // read the version again and retry
                }
            }
        });
        assertThat(one.reader.version(issue("contended"))).isEqualTo(1 + CALLERS * 4L);
        assertOneOrder();
    }

    @Test
    void of_racing_repeats_one_is_stored_and_all_get_its_result() throws Exception {
        var answers = new ConcurrentHashMap<String, List<AppendResult>>();
        race(caller -> {
            for (int round = 0; round < ROUNDS; round++) {
                var id = "same-" + round;
                var stored = log(caller).appendAndWait(founding(id).as(id).build());
                answers.merge(id, List.of(stored), RaceTest::joined);
            }
        });
        assertThat(one.number("select count(*) from log.event")).isEqualTo(ROUNDS);
        assertThat(answers.values())
                .allSatisfy(same -> {
                    assertThat(same).hasSize(CALLERS);
                    assertThat(same.stream().filter(s -> !s.repeated())).hasSize(1);
                    assertThat(same.stream().map(s -> s.repeated(true)).distinct()).hasSize(1);
                });
    }

    @Test
    void no_reference_is_stored_after_what_it_names_was_retracted() throws Exception {
        for (int target = 0; target < ROUNDS; target++) {
            one.append(founding("target-" + target).as("target-" + target));
        }
        race(caller -> {
            for (int target = 0; target < ROUNDS; target++) {
                var name = "target-" + target;
                var id = "ref-" + caller + "-" + target;
                try {
                    append(
                            caller,
                            caller == target % CALLERS
                                    ? changing(name, 1).as("gone-" + name).retracting(name, true)
                                    : founding(id).as(id).naming(issue(name)).namingRecord(name));
                } catch (DanglingReference tooLate) {
                    assertThat(tooLate.fault()).isEqualTo(Fault.RETRACTED);
                }
            }
        });
        assertOneOrder();
        acknowledged.forEach((id, stored) -> {
            if (id.startsWith("ref-")) {
                var target = "target-" + id.substring(id.lastIndexOf('-') + 1);
                assertThat(stored.firstPosition())
                        .isLessThan(
                                requireNonNull(acknowledged.get("gone-" + target)).firstPosition());
            }
        });
    }

    @Test
    void a_reader_that_tails_sees_each_position_once_and_in_order() throws Exception {
        long expected = CALLERS * (long) ROUNDS;
        try (var tail = new Tail(one.database, Duration.ofSeconds(1));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = threads.submit(() -> follow(tail, expected));
            race(caller -> {
                for (int round = 0; round < ROUNDS; round++) {
                    var id = "t-" + caller + "-" + round;
                    append(caller, founding(id).as(id));
                }
            });
            assertThat(seen.get())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, (int) expected)
                                    .mapToObj(Long::valueOf)
                                    .toList());
        }
    }

    private List<Long> follow(Tail tail, long until) {
        var seen = new ArrayList<Long>();
        long last = 0;
        while (last < until) {
            tail.await(last, Duration.ofSeconds(30));
            for (var event : one.reader.after(last, 100)) {
                seen.add(event.position());
                last = event.position();
            }
        }
        return seen;
    }

    private void append(int caller, AppendBuilder append) {
        var stored = log(caller).appendAndWait(append.build());
        acknowledged.put(stored.record().value(), stored);
    }

    private EventLog log(int caller) {
        return caller % 2 == 0 ? one.log : other;
    }

    private void assertOneOrder() {
        assertThat(one.number("select count(*) from log.event")).isEqualTo(one.reader.head());
        assertThat(
                        one.number(
                                """
                                select count(*) from (
                                  select appended_at - lag(appended_at) over (order by position) as step,
                                         recorded_at - lag(recorded_at) over (order by position) as known
                                    from log.event) s
                                 where step < interval '0' or known < interval '0'
                                """))
                .isZero();
    }

    private interface Caller {
        void run(int caller) throws Exception;
    }

    private static void race(Caller caller) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new HashMap<Integer, Future<?>>();
            for (int i = 0; i < CALLERS; i++) {
                int number = i;
                Callable<Void> task =
                        () -> {
                            caller.run(number);
                            return null;
                        };
                running.put(i, threads.submit(task));
            }
            for (var future : running.values()) {
                future.get();
            }
        }
    }

    private static List<AppendResult> joined(List<AppendResult> some, List<AppendResult> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
