package parley.query.oracle;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import parley.events.record.RecordEvent.RecordRetracted;

class OraclePropertiesTest {
    private static final int HISTORIES = 500;

    @Test
    void what_the_oracle_says_once_a_record_is_retracted_is_as_if_it_had_never_been_made() {
        var retracted = 0;
        for (var history : Histories.from(100_000, HISTORIES).toList()) {
            for (var retraction : Rewriting.retractions(history)) {
                var then = history.upTo(retraction.position());
                var oracle = new Oracle(then);
                var id = ((RecordRetracted) retraction.event()).record();
                var root = oracle.subject(retraction);
                var named = oracle.find(id);
                if (!(named.event() instanceof RecordRetracted) && !isCompleted(then, root)) {
                    var never = Rewriting.without(then, root);
                    assertSame(then, then.end(), never, then.end());
                    retracted++;
                }
            }
        }
        assertThat(retracted).isGreaterThan(HISTORIES / 2);
    }

    @Test
    void what_the_oracle_says_once_a_retraction_is_retracted_is_as_if_it_had_never_been_made() {
        var returned = 0;
        for (var history : Histories.from(150_000, HISTORIES).toList()) {
            for (var retraction : Rewriting.retractions(history)) {
                var then = history.upTo(retraction.position());
                var id = ((RecordRetracted) retraction.event()).record();
                if (new Oracle(then).find(id).event() instanceof RecordRetracted) {
                    var never =
                            then.only(record ->
                                    !record.record().equals(id) && !record.equals(retraction));
                    assertSame(then, then.end(), never, then.end());
                    returned++;
                }
            }
        }
        assertThat(returned).isGreaterThan(HISTORIES / 10);
    }

    /** Whether the meeting was completed by a record that would otherwise have created it. */
    private static boolean isCompleted(History history, HistoryRecord root) {
        return Founding.isOne(root.event())
                && history.records().stream()
                        .filter(record -> record.position() > root.position())
                        .filter(record -> record.thing().equals(root.thing()))
                        .filter(record -> record.provenance().corrects() == null)
                        .anyMatch(record -> Founding.isOne(record.event()));
    }

    @Test
    void
            what_the_oracle_says_once_a_record_is_corrected_is_as_if_it_had_been_made_so_from_the_start() {
        Histories.from(200_000, HISTORIES)
                .forEach(history -> {
                    var rightAtOnce = Rewriting.correctedInPlace(history);
                    assertSame(history, history.end(), rightAtOnce, history.end());
                });
    }

    @Test
    void what_the_oracle_says_as_known_at_a_position_is_what_was_said_when_the_log_ended_there() {
        Histories.from(300_000, HISTORIES / 3)
                .forEach(history -> {
                    for (var position = 0L; position <= history.end(); position++) {
                        var then = history.upTo(position);
                        assertSame(history, position, then, Long.MAX_VALUE);
                    }
                });
    }

    @Test
    void what_the_oracle_says_of_a_thing_does_not_depend_on_when_other_things_were_told_of() {
        Histories.from(400_000, HISTORIES)
                .forEach(history -> {
                    var sorted = thingByThing(history);
                    assertSame(history, history.end(), sorted, history.end());
                });
    }

    @Test
    void
            what_the_oracle_says_by_a_recorded_time_is_what_is_known_at_the_last_position_recorded_by_then() {
        Histories.from(500_000, HISTORIES / 3).forEach(OraclePropertiesTest::checkRecordedTimes);
    }

    private static void checkRecordedTimes(History history) {
        var oracle = new Oracle(history);
        for (var subject : Subject.all(history)) {
            for (var recorded : new InterestingTimes(history).recorded()) {
                var negotiation = subject.thing().negotiation();
                var position = history.positionBy(negotiation, recorded);
                var by = oracle.live(subject.thing(), subject.facet(), new Known.By(recorded));
                var upTo = oracle.live(subject.thing(), subject.facet(), new Known.UpTo(position));
                assertThat(by).as("%s by %d in%n%s", subject, recorded, history).isEqualTo(upTo);
            }
        }
    }

    /** Returns the same records in another order: all of one thing before all of the next. */
    private static History thingByThing(History history) {
        var records = new ArrayList<HistoryRecord>();
        history.records().stream()
                .sorted(comparing(record -> record.thing().toString()))
                .forEach(record ->
                        records.add(
                                new HistoryRecord(
                                        records.size() + 1L,
                                        record.recordedAt(),
                                        record.thing(),
                                        record.provenance(),
                                        record.event(),
                                        record.zone())));
        return Rewriting.with(history, records);
    }

    private static void assertSame(History one, long position, History other, long otherPosition) {
        var oracle = new Oracle(one);
        var otherOracle = new Oracle(other);
        var moments = new InterestingTimes(one).valid();
        for (var subject : Subject.all(one)) {
            var live = oracle.live(subject.thing(), subject.facet(), new Known.UpTo(position));
            var otherLive =
                    otherOracle.live(
                            subject.thing(), subject.facet(), new Known.UpTo(otherPosition));
            assertThat(Oracle.readings(live, moments))
                    .as("%s in%n%s%nand in%n%s", subject, one, other)
                    .isEqualTo(Oracle.readings(otherLive, moments));
        }
        assertThat(oracle.things(new Known.UpTo(position)))
                .isEqualTo(otherOracle.things(new Known.UpTo(otherPosition)));
    }
}
