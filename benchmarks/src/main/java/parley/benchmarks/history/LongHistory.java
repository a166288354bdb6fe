package parley.benchmarks.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import parley.events.Event;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueId;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.eventstore.AppendResult;
import parley.eventstore.append.AppendRequest;
import parley.eventstore.append.EventLog;

/**
 * One issue in a negotiation of its own with many recorded statuses: one change each minute,
 * recorded in that minute.
 *
 * @param name the name of the negotiation and of the issue
 * @param revisions the number of revisions of the status
 * @param mix how they lie in valid time
 */
public record LongHistory(String name, int revisions, Workload mix) {
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final int AT_ONCE = 10_000;

    public Thing issue() {
        return Thing.of(negotiation(), new IssueId(name));
    }

    private NegotiationId negotiation() {
        return new NegotiationId(name);
    }

    /** Returns the minute of a revision, counted from 0. */
    public Instant at(int revision) {
        return START.plusSeconds(60L * revision);
    }

    /**
     * Appends it to the log only, and waits until it is durable.
     *
     * @return the position at which the issue was created; the revisions follow immediately
     */
    public long append(EventLog log) {
        log.appendAndWait(founding(ThingKind.NEGOTIATION, opened()));
        var founded = log.appendAndWait(founding(ThingKind.ISSUE, raised()));
        var statuses = new Statuses(issue(), 1, mix, START, true);
        List<CompletableFuture<AppendResult>> waiting = new ArrayList<>();
        for (int i = 0; i < revisions; i++) {
            waiting.add(log.append(statuses.next()));
            if (waiting.size() == AT_ONCE) {
                waiting.forEach(CompletableFuture::join);
                waiting.clear();
            }
        }
        waiting.forEach(CompletableFuture::join);
        return founded.firstPosition();
    }

    private AppendRequest founding(ThingKind kind, Event event) {
        var record = new RecordId(name + "-" + kind.word());
        return Appends.of(
                new Thing(negotiation(), kind, name),
                0,
                Appends.named(record, null),
                List.of(event),
                START,
                null);
    }

    private NegotiationOpened opened() {
        return new NegotiationOpened(negotiation(), name, ZoneOffset.UTC, null, null, null);
    }

    private IssueRaised raised() {
        return new IssueRaised(
                new IssueId(name), name, IssueClass.CORE, null, List.of(), null, null);
    }
}
