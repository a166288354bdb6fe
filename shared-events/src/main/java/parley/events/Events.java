package parley.events;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import parley.events.agreement.AgreementEvent;
import parley.events.assessment.AssessmentEvent;
import parley.events.claim.ClaimEvent;
import parley.events.duplicate.DuplicateEvent;
import parley.events.issue.IssueEvent;
import parley.events.meeting.MeetingEvent;
import parley.events.milestone.MilestoneEvent;
import parley.events.naming.NameEvent;
import parley.events.negotiation.NegotiationEvent;
import parley.events.party.PartyEvent;
import parley.events.person.PersonEvent;
import parley.events.place.PlaceEvent;
import parley.events.proposal.ProposalEvent;
import parley.events.record.RecordEvent;
import parley.events.source.SourceEvent;
import parley.events.statement.StatementEvent;
import parley.events.violence.ViolenceEvent;
import parley.events.watchitem.WatchItemEvent;

/** The list of all events. */
public final class Events {
    private static final List<Class<? extends Event>> FAMILIES =
            List.of(
                    NegotiationEvent.class,
                    PartyEvent.class,
                    PersonEvent.class,
                    PlaceEvent.class,
                    SourceEvent.class,
                    MeetingEvent.class,
                    IssueEvent.class,
                    ProposalEvent.class,
                    AgreementEvent.class,
                    ViolenceEvent.class,
                    StatementEvent.class,
                    ClaimEvent.class,
                    AssessmentEvent.class,
                    WatchItemEvent.class,
                    MilestoneEvent.class,
                    NameEvent.class,
                    DuplicateEvent.class,
                    RecordEvent.class);

    private Events() {}

    /** Returns every event class, each a record with an {@link EventType}. */
    public static List<Class<? extends Event>> all() {
        return FAMILIES.stream().<Class<? extends Event>>flatMap(Events::leaves).toList();
    }

    /** Returns the type and revision under which an event of a class is stored. */
    public static EventType typeOf(Class<? extends Event> event) {
        var declared = event.getAnnotation(EventType.class);
        if (declared == null) {
            throw new IllegalStateException(event + " declares no @EventType");
        }
        return declared;
    }

    private static Stream<Class<? extends Event>> leaves(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(Events::leaves)
                : Stream.of(family.asSubclass(Event.class));
    }
}
