package parley.eventstore.append;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.NegotiationId;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueId;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.eventstore.RecordHeader;
import parley.eventstore.Reference;
import parley.eventstore.StandingChange;

/** A builder of append requests for tests, by default about issues of one negotiation. */
public final class AppendBuilder {
    static final NegotiationId GENEVA = new NegotiationId("geneva");

    private final Thing thing;
    private final long version;
    private String record = UUID.randomUUID().toString();
    private String digest = "same";
    private int events = 1;
    private String summary = "what it is about";
    private @Nullable Instant transcribedAt;
    private @Nullable RecordId corrects;
    private @Nullable RecordId root;
    private @Nullable StandingChange standing;
    private @Nullable String retracts;
    private final Set<Reference> references = new LinkedHashSet<>();

    private AppendBuilder(Thing thing, long version) {
        this.thing = thing;
        this.version = version;
    }

    public static Thing issue(String id) {
        return new Thing(GENEVA, ThingKind.ISSUE, id);
    }

    static Thing issue(String negotiation, String id) {
        return new Thing(new NegotiationId(negotiation), ThingKind.ISSUE, id);
    }

    public static AppendBuilder founding(String id) {
        return founding(issue(id));
    }

    static AppendBuilder founding(Thing thing) {
        return new AppendBuilder(thing, 0);
    }

    public static AppendBuilder changing(String id, long version) {
        return changing(issue(id), version);
    }

    static AppendBuilder changing(Thing thing, long version) {
        return new AppendBuilder(thing, version);
    }

    public AppendBuilder as(String record) {
        this.record = record;
        return this;
    }

    public AppendBuilder digest(String digest) {
        this.digest = digest;
        return this;
    }

    public AppendBuilder summary(String summary) {
        this.summary = summary;
        return this;
    }

    public AppendBuilder events(int events) {
        this.events = events;
        return this;
    }

    AppendBuilder naming(Thing thing) {
        references.add(new Reference.ToThing(thing));
        return this;
    }

    AppendBuilder whileUnchanged(Thing thing, long version) {
        references.add(new Reference.Unchanged(thing, version));
        return this;
    }

    AppendBuilder namingRecord(String record) {
        references.add(new Reference.ToRecord(thing.negotiation(), new RecordId(record)));
        return this;
    }

    AppendBuilder correcting(String corrects, String root) {
        this.corrects = new RecordId(corrects);
        this.root = new RecordId(root);
        return this;
    }

    /** Lets a record fall by this one. */
    AppendBuilder retracting(String root, boolean foundsThing) {
        this.standing = new StandingChange(new RecordId(root), new RecordId(record), foundsThing);
        this.retracts = root;
        return this;
    }

    /** Lets a record stand again, as this one retracts its retraction. */
    AppendBuilder returning(String root, String retraction, boolean foundsThing) {
        this.standing = new StandingChange(new RecordId(root), null, foundsThing);
        this.retracts = retraction;
        return this;
    }

    AppendBuilder transcribedAt(Instant transcribedAt) {
        this.transcribedAt = transcribedAt;
        return this;
    }

    AppendRequest build() {
        return new AppendRequest(
                thing,
                version,
                new RecordHeader(
                        new Provenance(new RecordId(record), corrects, List.of(), "a note"),
                        digest,
                        "recorder",
                        transcribedAt,
                        null,
                        null),
                references,
                root,
                standing,
                IntStream.range(0, events).mapToObj(this::event).toList());
    }

    private Event event(int number) {
        if (retracts != null) {
            return new RecordRetracted(new RecordId(retracts), "a mistake");
        }
        return new IssueRaised(
                new IssueId(thing.id()),
                "Control of Donbas, part " + number,
                IssueClass.CORE,
                null,
                List.of(),
                summary,
                null);
    }
}
