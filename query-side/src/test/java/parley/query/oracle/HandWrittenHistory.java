package parley.query.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.NegotiationId;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingId;
import parley.events.agreement.AgreementEvent;
import parley.events.assessment.AssessmentEvent;
import parley.events.claim.ClaimEvent;
import parley.events.issue.IssueEvent;
import parley.events.meeting.MeetingEvent;
import parley.events.milestone.MilestoneEvent;
import parley.events.party.PartyEvent;
import parley.events.person.PersonEvent;
import parley.events.place.PlaceEvent;
import parley.events.proposal.ProposalEvent;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.source.SourceEvent;
import parley.events.statement.StatementEvent;
import parley.events.violence.ClashEvent;
import parley.events.violence.StrikeEvent;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;
import parley.events.watchitem.WatchItemEvent;

/** A history written by hand, with reads in local time. */
final class HandWrittenHistory {
    private static final NegotiationId NEGOTIATION = new NegotiationId("geneva");

    private final ZoneId zone;
    private final List<HistoryRecord> records = new ArrayList<>();
    private Instant recordedAt = Instant.parse("2026-02-16T08:00:00Z");

    HandWrittenHistory(String zone) {
        this.zone = ZoneId.of(zone);
    }

    static Thing thing(ThingId id) {
        return Thing.of(NEGOTIATION, id);
    }

    /** Sets the recorded time of the following records. */
    HandWrittenHistory recordedAt(String instant) {
        recordedAt = Instant.parse(instant);
        return this;
    }

    HandWrittenHistory record(String id, Event event) {
        return append(id, null, about(event), event);
    }

    HandWrittenHistory correct(String original, String id, Event event) {
        return append(id, new RecordId(original), about(event), event);
    }

    HandWrittenHistory retract(String original) {
        var retracted = new RecordId(original);
        var thing =
                records.stream()
                        .filter(t -> t.record().equals(retracted))
                        .findFirst()
                        .orElseThrow();
        var event = new RecordRetracted(retracted, "should not have been made");
        return append("retraction-of-" + original, null, thing.thing(), event);
    }

    private HandWrittenHistory append(
            String id, @Nullable RecordId corrects, Thing thing, Event event) {
        var provenance = new Provenance(new RecordId(id), corrects, List.of(), null);
        records.add(
                new HistoryRecord(records.size() + 1L, recordedAt, thing, provenance, event, zone));
        return this;
    }

    private static Thing about(Event event) {
        return switch (event) {
            case IssueEvent issue -> thing(issue.issue());
            case ClaimEvent claim -> thing(claim.claim());
            case MeetingEvent meeting -> thing(meeting.meeting());
            case StrikeEvent strike -> thing(strike.strike());
            case ClashEvent clash -> thing(clash.clash());
            case CasualtiesRecorded casualties ->
                    thing(
                            casualties.strike() != null
                                    ? casualties.strike()
                                    : Objects.requireNonNull(casualties.clash()));
            case PlaceEvent place -> thing(place.place());
            case PersonEvent person -> thing(person.person());
            case SourceEvent source -> thing(source.source());
            case PartyEvent party -> thing(party.party());
            case ProposalEvent proposal -> thing(proposal.proposal());
            case AgreementEvent agreement -> thing(agreement.agreement());
            case StatementEvent statement -> thing(statement.statement());
            case AssessmentEvent assessment -> thing(assessment.assessment());
            case WatchItemEvent item -> thing(item.watchItem());
            case MilestoneEvent milestone -> thing(milestone.milestone());
            default -> throw new IllegalArgumentException("not in these scripts: " + event);
        };
    }

    History history() {
        return new History(0, records, Set.of());
    }

    /** Returns a facet at noon of a day, or at a local time, as known now. */
    String read(Thing thing, String facet, String at) {
        return read(thing, facet, at, new Known.UpTo(records.size()));
    }

    /**
     * Returns the values, best first: {@code progress | deadlocked} or {@code ended(progress)};
     * {@code !} if certain.
     */
    String read(Thing thing, String facet, String at, Known known) {
        var reading = new Oracle(history()).read(thing, facet, micros(at), known);
        var values = reading.values().stream().map(Value::toString).toList();
        return String.join(" | ", values) + (reading.certain() ? "!" : "");
    }

    /** Converts a day, meaning its noon, or a local time to microseconds. */
    long micros(String at) {
        var local = at.contains("T") ? LocalDateTime.parse(at) : LocalDate.parse(at).atTime(12, 0);
        return ChronoUnit.MICROS.between(Instant.EPOCH, local.atZone(zone).toInstant());
    }
}
