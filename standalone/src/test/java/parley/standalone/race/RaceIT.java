package parley.standalone.race;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.race.Answers.Acknowledged;
import parley.standalone.race.Answers.Attempt;
import parley.standalone.race.Answers.Refused;
import parley.standalone.race.Audit.Row;
import parley.standalone.race.LogFollower.Seen;

/**
 * Two command-side processes on one database, one with its clock an hour back, 64 callers, 100,000
 * commands; the process with the right clock is killed in the middle, and its callers turn to the
 * other. All tests examine the same race.
 */
@Timeout(600)
@TestInstance(Lifecycle.PER_CLASS)
class RaceIT {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Race race;
    private final List<Row> rows;

    RaceIT(@TempDir Path temporary) throws Exception {
        race = Race.run(temporary.resolve("data"), Long.getLong("parley.seed", System.nanoTime()));
        rows = race.audit().rows;
    }

    @BeforeAll
    void print_a_summary() {
        System.out.printf(
                "Race %d, %d s: %,d commands on record, %,d refused, killed at %,d, %d things named shortly before they were retracted%n",
                race.seed(),
                race.took().toSeconds(),
                race.answers().acknowledged.size(),
                race.answers().refused.size(),
                race.killedAt(),
                race.audit().narrow);
        for (var attempt : Attempt.values()) {
            System.out.printf(
                    "asked %s: %,d, of which %,d had been stored%n",
                    attempt,
                    answersTo(attempt).count(),
                    answersTo(attempt).filter(Acknowledged::repeated).count());
        }
    }

    @Test
    void the_database_is_as_durable_as_a_server() {
        assertThat(race.settings())
                .containsExactly("fsync on", "synchronous_commit on", "full_page_writes on");
    }

    @Test
    void positions_run_from_one_without_a_hole() {
        assertThat(rows).hasSizeGreaterThanOrEqualTo(Race.COMMANDS);
        assertThat(outOfPlace(rows.stream().map(Row::position).toList())).isEmpty();
    }

    @Test
    void appended_time_never_falls_although_one_clock_is_an_hour_back() {
        assertThat(indices(1, i -> rows.get(i).appendedAt().isBefore(rows.get(i - 1).appendedAt())))
                .isEmpty();
        assertThat(rows).allMatch(row -> row.recordedAt().equals(row.appendedAt()));
    }

    @Test
    void each_acknowledged_command_is_there_once_where_it_was_said_to_be() {
        var first = rows.stream().filter(row -> row.sequence() == 0);
        var positions = first.collect(toMap(Row::record, Row::position)); // fails if there are two
        var acknowledged = race.answers().acknowledged;
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(Race.COMMANDS);
        assertThat(acknowledged.entrySet())
                .allMatch(answer ->
                        Objects.equals(positions.get(answer.getKey()), answer.getValue().first()));
    }

    @Test
    void nothing_is_there_that_was_refused_or_that_nobody_asked_for() {
        var answers = race.answers();
        assertThat(rows)
                .allMatch(row ->
                        answers.acknowledged.containsKey(row.record())
                                || isSentAgain(answers.refused.get(row.record())));
    }

    @Test
    void a_command_that_is_asked_for_again_is_stored_by_one_process_and_told_by_the_other() {
        assertThat(answersTo(Attempt.AGAIN_AFTER_THE_KILL)).isNotEmpty();
        assertThat(answersTo(Attempt.AGAIN_AT_ONCE))
                .anyMatch(Acknowledged::repeated)
                .anyMatch(answer -> !answer.repeated());
        assertThat(race.answers().acknowledged.values())
                .allMatch(answer ->
                        answer.repeated() == !answer.node().equals(writer(answer.first())))
                .noneMatch(answer -> answer.repeated() && answer.attempt() == Attempt.ONCE);
    }

    @Test
    void no_reference_dangles_as_of_its_decision() {
        assertThat(race.audit().faults).isEmpty();
        assertThat(race.audit().narrow).as("races that were close").isGreaterThan(100);
        assertThat(race.answers().refused.values().stream().map(Refused::reason).distinct())
                .contains("dangling-reference missing", "dangling-reference retracted");
    }

    @Test
    void a_reader_who_tails_meanwhile_sees_every_position_once_in_order() {
        var seen = race.seen();
        assertThat(seen).hasSameSizeAs(rows);
        assertThat(outOfPlace(seen.stream().map(Seen::position).toList())).isEmpty();
        assertThat(indices(0, i -> !seen.get(i).hash().equals(rows.get(i).hash())))
                .as("rows that are others now")
                .isEmpty();
    }

    @Test
    void both_processes_write_by_turns_until_one_is_killed_in_the_middle() {
        var until = rows.subList(0, (int) race.killedAt());
        assertThat(until.size()).isBetween(Race.COMMANDS / 2, Race.COMMANDS * 3 / 4);
        assertThat(until)
                .filteredOn(RaceIT::isLate)
                .hasSizeBetween(until.size() / 5, until.size() * 4 / 5);
        assertThat(turns(until)).as("turns").isGreaterThan(500);
        assertThat(rows.subList(until.size() + Race.CALLERS, rows.size()))
                .as("written by the survivor")
                .hasSizeGreaterThan(Race.COMMANDS / 5)
                .allMatch(RaceIT::isLate);
    }

    @Test
    void one_process_has_its_clock_an_hour_back_and_the_other_has_not() {
        assertThat(rows.subList(0, (int) race.killedAt()))
                .allSatisfy(row ->
                        assertThat(row.behind())
                                .isCloseTo(isLate(row) ? HOUR : Duration.ZERO, MINUTE));
        var last = rows.getLast().appendedAt();
        assertThat(last).isCloseTo(rows.get((int) race.killedAt()).appendedAt(), within(MINUTE));
    }

    private Stream<Acknowledged> answersTo(Attempt attempt) {
        return race.answers().acknowledged.values().stream()
                .filter(answer -> answer.attempt() == attempt);
    }

    private static boolean isSentAgain(@Nullable Refused refused) {
        return refused != null && refused.attempt() != Attempt.ONCE;
    }

    private static List<Integer> outOfPlace(List<Long> positions) {
        return indices(positions.size(), 0, i -> positions.get(i) != i + 1);
    }

    private List<Integer> indices(int from, IntPredicate isWrong) {
        return indices(rows.size(), from, isWrong);
    }

    private static List<Integer> indices(int size, int from, IntPredicate isWrong) {
        return IntStream.range(from, size).filter(isWrong).boxed().toList();
    }

    private String writer(long position) {
        return isLate(rows.get((int) position - 1)) ? Race.LATE : Race.PUNCTUAL;
    }

    private static boolean isLate(Row row) {
        return row.behind().compareTo(HOUR.dividedBy(2)) > 0;
    }

    private static int turns(List<Row> rows) {
        return indices(rows.size(), 1, i -> isLate(rows.get(i)) != isLate(rows.get(i - 1))).size();
    }
}
