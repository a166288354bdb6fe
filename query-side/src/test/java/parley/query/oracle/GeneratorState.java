package parley.query.oracle;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.issue.IssueEvent;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;
import parley.events.meeting.MeetingEvent;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.events.source.SourceId;

/** The state of a negotiation during generation: what stands, and can be referenced. */
final class GeneratorState {
    final NegotiationId negotiation;
    final ZoneId zone;
    final LocalDate firstDay;
    private final List<Chain> standing = new ArrayList<>();
    private final List<Takedown> takedowns = new ArrayList<>();
    private boolean transcribing;
    private @Nullable Instant lastRecorded;
    private int founded;

    GeneratorState(
            NegotiationId negotiation, ZoneId zone, LocalDate firstDay, boolean transcribing) {
        this.negotiation = negotiation;
        this.zone = zone;
        this.firstDay = firstDay;
        this.transcribing = transcribing;
    }

    boolean transcribing() {
        return transcribing;
    }

    void goLive() {
        transcribing = false;
    }

    Optional<Instant> lastRecorded() {
        return Optional.ofNullable(lastRecorded);
    }

    void recordedAt(Instant recordedAt) {
        lastRecorded = recordedAt;
    }

    /** Returns an id that is new for its kind; other kinds and negotiations share it. */
    String newId() {
        return "x" + ++founded;
    }

    List<Chain> standing() {
        return standing;
    }

    void add(Chain chain) {
        standing.add(chain);
    }

    /** Removes a record; with the one that created a thing, all that is about it. */
    void retracted(Chain chain, RecordId retraction) {
        var fallen = chain.founds() ? about(chain.root().thing()).toList() : List.of(chain);
        standing.removeAll(fallen);
        takedowns.add(new Takedown(chain, fallen, retraction, true));
    }

    /** Returns the takedowns of which the last retraction may be retracted. */
    List<Takedown> reversible() {
        return takedowns.stream().filter(this::isReversible).toList();
    }

    private boolean isReversible(Takedown takedown) {
        return takedown.gone()
                ? takedown.chain().founds() || isThere(takedown.chain().root().thing())
                : standing.contains(takedown.chain());
    }

    /** Returns the takedown of the negotiation itself, if it is gone. */
    Optional<Takedown> ofNegotiation() {
        return takedowns.stream()
                .filter(Takedown::gone)
                .filter(takedown -> takedown.chain().founds())
                .filter(takedown -> takedown.chain().root().thing().kind() == ThingKind.NEGOTIATION)
                .findFirst();
    }

    private boolean isThere(Thing thing) {
        return things().anyMatch(thing::equals);
    }

    /** Lets what fell return, or what returned fall again. */
    void reversed(Takedown takedown, RecordId retraction) {
        takedowns.remove(takedown);
        if (takedown.gone()) {
            standing.addAll(takedown.fallen());
            takedowns.add(new Takedown(takedown.chain(), takedown.fallen(), retraction, false));
        } else {
            retracted(takedown.chain(), retraction);
        }
    }

    Stream<Thing> things() {
        return standing.stream().filter(Chain::founds).map(chain -> chain.root().thing());
    }

    List<String> ids(ThingKind kind) {
        return things().filter(thing -> thing.kind() == kind).map(Thing::id).toList();
    }

    Stream<Chain> about(Thing thing) {
        return standing.stream().filter(chain -> chain.root().thing().equals(thing));
    }

    /** Returns a thing's status by recorded order, regardless of valid times. */
    String status(Thing thing) {
        return about(thing)
                .sorted(comparingLong(chain -> chain.root().position()))
                .flatMap(chain ->
                        new Assertions(chain.newest(), chain.root(), chain.founds()).all().stream())
                .filter(assertion -> assertion.facet().equals("status"))
                .reduce((_, later) -> later)
                .orElseThrow()
                .value();
    }

    /**
     * Returns the last standing event that says whether a meeting is planned; that it was held, if
     * one says so: the record of it may have returned after others.
     */
    MeetingEvent schedule(Thing meeting) {
        return about(meeting)
                .sorted(comparingLong(chain -> chain.root().position()))
                .map(chain -> chain.newest().event())
                .filter(MeetingEvent.class::isInstance)
                .map(MeetingEvent.class::cast)
                .filter(event -> !(event instanceof OutcomeRecorded))
                .reduce((earlier, later) -> earlier instanceof MeetingRecorded ? earlier : later)
                .orElseThrow();
    }

    /** Returns the last standing event of each position on an issue, in recorded order. */
    List<IssueEvent> positions(Thing issue) {
        var last = new LinkedHashMap<String, IssueEvent>();
        about(issue)
                .sorted(comparingLong(chain -> chain.root().position()))
                .map(chain -> chain.newest().event())
                .forEach(event -> {
                    if (event instanceof PositionStated p) {
                        last.put(OracleWording.position(p.party(), p.toward(), p.point()), p);
                    } else if (event instanceof PositionWithdrawn p) {
                        last.put(OracleWording.position(p.party(), p.toward(), p.point()), p);
                    }
                });
        return List.copyOf(last.values());
    }

    /** Returns the sources that no record about this claim rests on yet. */
    List<SourceId> freshSources(Thing claim) {
        var used =
                about(claim)
                        .flatMap(chain -> chain.versions().stream())
                        .flatMap(record -> record.provenance().attributions().stream())
                        .map(attribution -> attribution.source())
                        .toList();
        return ids(ThingKind.SOURCE).stream()
                .map(SourceId::new)
                .filter(source -> !used.contains(source))
                .toList();
    }
}
