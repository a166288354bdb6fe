package parley.benchmarks.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ValidTime;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueId;
import parley.events.issue.IssueStatus;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.eventstore.StandingChange;
import parley.eventstore.append.AppendRequest;

/** Creates the records of an issue's status in order, one each minute. */
final class Statuses {
    private static final Duration PACE = Duration.ofMinutes(1);
    private static final Duration HALF_PACE = PACE.dividedBy(2);
    private static final IssueStatus[] VALUES = IssueStatus.values();

    private final Thing issue;
    private final Workload mix;
    private final Instant start;
    private final boolean transcribed;
    private final RandomGenerator chance;
    private final List<StatusRecord> standing = new ArrayList<>();
    private long version;
    private int made;

    private record StatusRecord(RecordId root, int minute) {}

    /**
     * Starts after the events that the issue already has.
     *
     * @param transcribed whether each is recorded at its minute rather than now
     */
    Statuses(Thing issue, long version, Workload mix, Instant start, boolean transcribed) {
        this.issue = issue;
        this.version = version;
        this.mix = mix;
        this.start = start;
        this.transcribed = transcribed;
        this.chance = new Random(issue.hashCode());
    }

    AppendRequest next() {
        double lot = standing.isEmpty() ? 1 : chance.nextDouble();
        if (lot < mix.retracted()) {
            return retraction();
        }
        lot -= mix.retracted();
        if (lot < mix.corrected()) {
            return correction();
        }
        return lot - mix.corrected() < mix.late() ? late() : change();
    }

    private AppendRequest change() {
        return append(made, at(made), null);
    }

    /** Returns a status for an interval of the past; one in ten is long. */
    private AppendRequest late() {
        int minute = chance.nextInt(made);
        int length = chance.nextInt(10) == 0 ? 1 + made / 4 : 1 + chance.nextInt(3);
        return append(minute, at(minute).plus(HALF_PACE), at(minute + length));
    }

    private AppendRequest append(int minute, Instant from, @Nullable Instant until) {
        var record = name();
        standing.add(new StatusRecord(record, minute));
        return append(record, null, status(from, until), null);
    }

    /** Returns a correction that moves the beginning of a recorded status by a few minutes. */
    private AppendRequest correction() {
        var recorded = standing.get(chance.nextInt(standing.size()));
        var from =
                at(recorded.minute).plus(PACE.multipliedBy(chance.nextInt(4) - 2L)).plusSeconds(10);
        return append(name(), recorded.root, status(from, null), null);
    }

    private AppendRequest retraction() {
        var recorded = standing.remove(chance.nextInt(standing.size()));
        var record = name();
        return append(
                record,
                null,
                new RecordRetracted(recorded.root, "told in error"),
                new StandingChange(recorded.root, record, false));
    }

    private AppendRequest append(
            RecordId record,
            @Nullable RecordId corrects,
            Event event,
            @Nullable StandingChange standing) {
        return Appends.of(
                issue,
                version++,
                Appends.named(record, corrects),
                List.of(event),
                transcribed ? at(made++) : live(),
                standing);
    }

    private @Nullable Instant live() {
        made++;
        return null;
    }

    private IssueStatusRecorded status(Instant from, @Nullable Instant until) {
        return new IssueStatusRecorded(
                new IssueId(issue.id()),
                VALUES[chance.nextInt(VALUES.length)],
                ValidTime.of(from.toString()),
                until == null ? null : ValidTime.of(until.toString()),
                null,
                "After " + made + " records");
    }

    private RecordId name() {
        return new RecordId(issue.negotiation().value() + "-" + issue.id() + "-" + made);
    }

    private Instant at(int minute) {
        return start.plus(PACE.multipliedBy(minute));
    }
}
