package parley.query.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.LocalizedName;
import parley.events.NegotiationId;
import parley.events.ThingKind;
import parley.events.agreement.AgreementEvent.AgreementRecorded;
import parley.events.assessment.AssessmentEvent.AssessmentRecorded;
import parley.events.claim.ClaimEvent.ClaimRecorded;
import parley.events.claim.ClaimId;
import parley.events.claim.Polarity;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingEvent.MeetingAnnounced;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingFormat;
import parley.events.meeting.MeetingId;
import parley.events.milestone.MilestoneEvent.MilestoneRecorded;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.party.PartyId;
import parley.events.party.PartyRole;
import parley.events.party.PartyType;
import parley.events.person.PersonEvent.PersonRegistered;
import parley.events.person.PersonId;
import parley.events.place.PlaceEvent.PlaceRegistered;
import parley.events.place.PlaceId;
import parley.events.place.PlaceType;
import parley.events.proposal.ProposalEvent.ProposalTabled;
import parley.events.source.SourceEvent.SourceRegistered;
import parley.events.source.SourceId;
import parley.events.source.SourceType;
import parley.events.statement.StatementEvent.StatementRecorded;
import parley.events.violence.ClashEvent.ClashRecorded;
import parley.events.violence.ClashId;
import parley.events.violence.Side;
import parley.events.violence.StrikeEvent.StrikeRecorded;
import parley.events.violence.StrikeId;
import parley.events.watchitem.WatchItemEvent.WatchedFor;

/**
 * Makes the record that creates a thing, new or as a correction.
 *
 * @param title a text that no other record has
 */
record Founding(SeededRandom random, GeneratorState state, Dates dates, String title) {

    private static final List<Side> SIDES =
            List.of(new Side(List.of(), "regulars"), new Side(List.of(), "irregulars"));

    static boolean isOne(Event event) {
        return switch (event) {
            case NegotiationOpened _,
                    PartyAdmitted _,
                    PersonRegistered _,
                    PlaceRegistered _,
                    SourceRegistered _,
                    MeetingAnnounced _,
                    MeetingRecorded _,
                    IssueRaised _,
                    ProposalTabled _,
                    AgreementRecorded _,
                    StrikeRecorded _,
                    ClashRecorded _,
                    StatementRecorded _,
                    ClaimRecorded _,
                    AssessmentRecorded _,
                    WatchedFor _,
                    MilestoneRecorded _ ->
                    true;
            default -> false;
        };
    }

    Event of(ThingKind kind, String id) {
        return switch (kind) {
            case NEGOTIATION ->
                    new NegotiationOpened(
                            new NegotiationId(id), title, state.zone, null, dates.maybe(50), null);
            case PARTY -> party(new PartyId(id));
            case PERSON -> new PersonRegistered(new PersonId(id), names(), null, List.of());
            case PLACE ->
                    new PlaceRegistered(
                            new PlaceId(id),
                            names(),
                            random.oneOf(PlaceType.class),
                            null,
                            null,
                            null,
                            List.of(),
                            List.of());
            case SOURCE ->
                    new SourceRegistered(
                            new SourceId(id),
                            random.oneOf(SourceType.class),
                            title,
                            null,
                            null,
                            null,
                            null,
                            false,
                            null,
                            List.of());
            case MEETING ->
                    random.percent(40) ? announced(new MeetingId(id)) : held(new MeetingId(id));
            case ISSUE ->
                    new IssueRaised(
                            new IssueId(id),
                            title,
                            random.oneOf(IssueClass.class),
                            null,
                            List.of(),
                            null,
                            dates.maybe(70));
            case STRIKE ->
                    new StrikeRecorded(
                            new StrikeId(id),
                            title,
                            dates.maybePeriod(80),
                            null,
                            null,
                            List.of(),
                            List.of(),
                            null);
            case CLASH ->
                    new ClashRecorded(
                            new ClashId(id),
                            title,
                            dates.maybePeriod(80),
                            SIDES,
                            null,
                            List.of(),
                            null);
            case CLAIM -> claim(new ClaimId(id));
            case PROPOSAL, AGREEMENT, STATEMENT, ASSESSMENT, WATCH_ITEM, MILESTONE ->
                    new DiplomacyRecords(random, state, dates, title).founding(kind, id);
        };
    }

    /** Returns a correction about the same thing by the same command. */
    Event correction(Event original) {
        return switch (original) {
            case MeetingAnnounced old -> announced(old.meeting());
            case MeetingRecorded old -> held(old.meeting());
            default -> throw new IllegalArgumentException("founded one way alone: " + original);
        };
    }

    private MeetingAnnounced announced(MeetingId id) {
        return new MeetingAnnounced(
                id,
                title,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                dates.maybe(70),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private List<LocalizedName> names() {
        return new NameRecords(random, dates, title).names();
    }

    private PartyAdmitted party(PartyId id) {
        var roles = List.of(random.oneOf(PartyRole.class), random.oneOf(PartyRole.class));
        var from = dates.maybe(70);
        var until = random.percent(50) ? dates.until(from) : null;
        return new PartyAdmitted(id, title, PartyType.STATE, roles, from, until, List.of());
    }

    /** Records a meeting, which may have been announced before. */
    MeetingRecorded held(MeetingId id) {
        return new MeetingRecorded(
                id,
                title,
                random.oneOf(MeetingFormat.class),
                dates.maybePeriod(80),
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private ClaimRecorded claim(ClaimId id) {
        var people = state.ids(ThingKind.PERSON);
        @Nullable PersonId person = people.isEmpty() ? null : new PersonId(random.oneOf(people));
        return new ClaimRecorded(
                id, title, random.oneOf(Polarity.class), person, null, dates.maybe(50));
    }
}
