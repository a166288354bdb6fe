package parley.query.oracle;

import static parley.query.oracle.OracleWording.word;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;
import parley.events.agreement.AgreementEvent;
import parley.events.assessment.AssessmentEvent;
import parley.events.claim.ClaimEvent;
import parley.events.claim.ClaimEvent.ClaimLinked;
import parley.events.claim.ClaimEvent.ClaimRated;
import parley.events.claim.ClaimEvent.ClaimRecorded;
import parley.events.claim.ClaimEvent.ClaimRevised;
import parley.events.claim.ClaimEvent.StatusChange;
import parley.events.duplicate.DuplicateEvent.DuplicateMarked;
import parley.events.issue.IssueEvent;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;
import parley.events.meeting.MeetingEvent;
import parley.events.meeting.MeetingEvent.MeetingAnnounced;
import parley.events.meeting.MeetingEvent.MeetingCancelled;
import parley.events.meeting.MeetingEvent.MeetingPostponed;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.events.milestone.MilestoneEvent.MilestoneRecorded;
import parley.events.naming.NameEvent.ThingRenamed;
import parley.events.negotiation.NegotiationEvent;
import parley.events.negotiation.NegotiationEvent.NegotiationClosed;
import parley.events.negotiation.NegotiationEvent.NegotiationDescribed;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.negotiation.NegotiationEvent.NegotiationReopened;
import parley.events.party.PartyEvent;
import parley.events.party.PartyEvent.DelegateAppointed;
import parley.events.party.PartyEvent.DelegateReleased;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.party.PartyEvent.PartyRoleChanged;
import parley.events.party.PartyEvent.SuccessionRecorded;
import parley.events.person.PersonEvent;
import parley.events.person.PersonEvent.CapacityRecorded;
import parley.events.person.PersonEvent.PersonRegistered;
import parley.events.place.PlaceEvent;
import parley.events.place.PlaceEvent.ControlRecorded;
import parley.events.place.PlaceEvent.PlaceRegistered;
import parley.events.place.PlaceEvent.PlaceStateRecorded;
import parley.events.proposal.ProposalEvent;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.source.SourceEvent;
import parley.events.source.SourceEvent.SourceRated;
import parley.events.source.SourceEvent.SourceRegistered;
import parley.events.statement.StatementEvent.StatementRecorded;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.events.violence.ClashEvent.ClashRecorded;
import parley.events.violence.StrikeEvent.EffectRecorded;
import parley.events.violence.StrikeEvent.StrikeAttributed;
import parley.events.violence.StrikeEvent.StrikeRecorded;
import parley.events.violence.ViolenceEvent;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;
import parley.events.watchitem.WatchItemEvent;

/**
 * The assertions of a record. Values in short: enums by their word ({@code under-discussion}),
 * roles joined by commas, a rating by its code ({@code B2}), casualties by the best figure, details
 * by the title, name or description (of a claim, its polarity), names of a language joined by
 * semicolons, a link by its type, a schedule as {@code held}, an occurrence as {@code occurred};
 * for the rest, see {@link DiplomacyAssertions}.
 *
 * @param record the newest version of the record
 * @param root its first version, whose place and recorded time it keeps
 * @param founds whether the root created the thing
 */
record Assertions(HistoryRecord record, HistoryRecord root, boolean founds) {

    List<Assertion> all() {
        return switch (record.event()) {
            case NegotiationEvent event -> negotiation(event);
            case PersonEvent event -> person(event);
            case PlaceEvent event -> place(event);
            case PartyEvent event -> party(event);
            case SourceEvent event -> source(event);
            case IssueEvent event -> issue(event);
            case MeetingEvent event -> meeting(event);
            case ProposalEvent event -> new DiplomacyAssertions(this).proposal(event);
            case AgreementEvent event -> new DiplomacyAssertions(this).agreement(event);
            case ViolenceEvent event -> violence(event);
            case StatementRecorded statement -> new DiplomacyAssertions(this).statement(statement);
            case ClaimEvent event -> claim(event);
            case AssessmentEvent event -> new DiplomacyAssertions(this).assessment(event);
            case WatchItemEvent event -> new DiplomacyAssertions(this).watchItem(event);
            case MilestoneRecorded milestone -> new DiplomacyAssertions(this).milestone(milestone);
            case ThingRenamed renamed -> new NameAssertions(this).renamed(renamed);
            case DuplicateMarked marked ->
                    List.of(assertion("duplicate-of", marked.of().toString(), Extent.THROUGHOUT));
            case RecordRetracted _ -> List.of();
            default -> throw new IllegalArgumentException("unknown to the oracle: " + record);
        };
    }

    private List<Assertion> negotiation(NegotiationEvent event) {
        return switch (event) {
            case NegotiationOpened opened ->
                    List.of(
                            details(opened.title()),
                            since("status", "open", begin(opened.opened(), Moment.ALWAYS)));
            case NegotiationDescribed described -> {
                var begin = begin(described.from(), whenRecorded());
                yield Stream.of(
                                since("title", String.valueOf(described.title()), begin),
                                since("summary", String.valueOf(described.summary()), begin))
                        .filter(assertion -> !assertion.value().equals("null"))
                        .toList();
            }
            case NegotiationClosed closed ->
                    List.of(since("status", "closed", begin(closed.from(), Moment.UNKNOWN)));
            case NegotiationReopened reopened ->
                    List.of(since("status", "open", begin(reopened.from(), Moment.UNKNOWN)));
        };
    }

    private List<Assertion> person(PersonEvent event) {
        return switch (event) {
            case PersonRegistered person ->
                    new NameAssertions(this)
                            .founding(person.names().getFirst().text(), person.names());
            case CapacityRecorded recorded ->
                    recorded.capacities().stream()
                            .map(capacity ->
                                    assertion(
                                            "capacities/" + capacity.key(),
                                            capacity.title(),
                                            ofTheThing(recorded.from(), recorded.until())))
                            .toList();
        };
    }

    private List<Assertion> place(PlaceEvent event) {
        return switch (event) {
            case PlaceRegistered place ->
                    new NameAssertions(this)
                            .founding(place.names().getFirst().text(), place.names());
            case ControlRecorded control ->
                    List.of(
                            assertion(
                                    "control/" + control.author().key(),
                                    OracleWording.control(control),
                                    between(control.from(), control.until())));
            case PlaceStateRecorded state ->
                    List.of(
                            assertion(
                                    "state",
                                    word(state.state()),
                                    between(state.from(), state.until())));
        };
    }

    private List<Assertion> party(PartyEvent event) {
        return switch (event) {
            case PartyAdmitted party ->
                    Stream.concat(
                                    new NameAssertions(this).founding(party.name()).stream(),
                                    Stream.of(
                                            assertion(
                                                    "roles",
                                                    OracleWording.roles(party.roles()),
                                                    between(party.from(), party.until()))))
                            .toList();
            case PartyRoleChanged changed ->
                    List.of(
                            assertion(
                                    "roles",
                                    OracleWording.roles(changed.roles()),
                                    between(changed.from(), changed.until())));
            case DelegateAppointed appointed ->
                    List.of(
                            assertion(
                                    "delegates/" + appointed.delegate().value(),
                                    "appointed",
                                    ofTheThing(appointed.from(), appointed.until())));
            case DelegateReleased released ->
                    List.of(
                            since(
                                    "delegates/" + released.delegate().value(),
                                    "released",
                                    begin(released.from(), Moment.UNKNOWN)));
            case SuccessionRecorded recorded ->
                    List.of(
                            since(
                                    "succession/" + recorded.other().value(),
                                    word(recorded.succession()),
                                    begin(recorded.from(), Moment.UNKNOWN)));
        };
    }

    private List<Assertion> source(SourceEvent event) {
        return switch (event) {
            case SourceRegistered source -> new NameAssertions(this).founding(source.description());
            case SourceRated rated ->
                    List.of(
                            since(
                                    "reliability",
                                    rated.reliability().name(),
                                    begin(rated.from(), whenRecorded())));
        };
    }

    private List<Assertion> issue(IssueEvent event) {
        return switch (event) {
            case IssueRaised issue ->
                    List.of(
                            details(issue.title()),
                            since("status", "raised", begin(issue.raised(), Moment.ALWAYS)));
            case IssueStatusRecorded status -> {
                var begin = begin(status.from(), Moment.UNKNOWN);
                var extent = new Extent(begin, end(status.until()));
                yield List.of(assertion("status", word(status.status()), extent));
            }
            case PositionStated stated -> new DiplomacyAssertions(this).stated(stated);
            case PositionWithdrawn withdrawn -> new DiplomacyAssertions(this).withdrawn(withdrawn);
        };
    }

    private List<Assertion> meeting(MeetingEvent event) {
        return switch (event) {
            case MeetingAnnounced meeting ->
                    List.of(
                            details(meeting.title()),
                            since("schedule", "announced", whenAnnounced(meeting)));
            case MeetingPostponed postponed -> List.of(schedule("postponed", postponed.from()));
            case MeetingCancelled cancelled -> List.of(schedule("cancelled", cancelled.from()));
            case MeetingRecorded meeting -> {
                var begin = begin(meeting.held(), Moment.UNKNOWN);
                yield List.of(
                        founds ? details(meeting.title()) : since("held", meeting.title(), begin),
                        since("schedule", "held", begin));
            }
            case OutcomeRecorded outcome -> {
                var issue = outcome.issue();
                var facet = issue == null ? "outcome" : "outcome/" + issue.value();
                var extent = ofTheThing(outcome.from(), null);
                yield List.of(assertion(facet, word(outcome.outcome()), extent));
            }
        };
    }

    private List<Assertion> violence(ViolenceEvent event) {
        return switch (event) {
            case StrikeRecorded strike ->
                    List.of(
                            details(strike.title()),
                            since(
                                    "occurrence",
                                    "occurred",
                                    begin(strike.occurred(), Moment.UNKNOWN)));
            case ClashRecorded clash ->
                    List.of(
                            details(clash.title()),
                            since(
                                    "occurrence",
                                    "occurred",
                                    begin(clash.occurred(), Moment.UNKNOWN)));
            case EffectRecorded effect ->
                    List.of(
                            assertion(
                                    OracleWording.facet(effect),
                                    OracleWording.estimate(effect.estimate()),
                                    ofTheThing(effect.from(), effect.until())));
            case StrikeAttributed attributed ->
                    List.of(
                            assertion(
                                    "attribution/" + attributed.author().key(),
                                    word(attributed.verdict()),
                                    ofTheThing(attributed.from(), attributed.until())));
            case CasualtiesRecorded casualties -> {
                var extent = ofTheThing(casualties.from(), null);
                yield casualties.figures().stream()
                        .map(figure ->
                                assertion(
                                        OracleWording.facet(figure),
                                        String.valueOf(figure.count().best()),
                                        extent))
                        .toList();
            }
        };
    }

    private List<Assertion> claim(ClaimEvent event) {
        return switch (event) {
            case ClaimRecorded claim -> {
                var begin = begin(claim.from(), whenRecorded());
                yield List.of(
                        details(word(claim.polarity())),
                        since("status", "reported", begin),
                        since("wording", claim.wording(), begin));
            }
            case StatusChange change -> {
                var begin = begin(change.from(), whenRecorded());
                yield List.of(since("status", OracleWording.statusAfter(change), begin));
            }
            case ClaimRevised revised -> {
                var begin = begin(revised.from(), whenRecorded());
                yield List.of(since("wording", revised.wording(), begin));
            }
            case ClaimRated rated -> {
                var begin = begin(rated.from(), whenRecorded());
                yield List.of(since("rating", rated.rating().code(), begin));
            }
            case ClaimLinked linked -> {
                var begin = begin(linked.from(), whenRecorded());
                var link = linked.link();
                yield List.of(since(OracleWording.facet(link), word(link.type()), begin));
            }
        };
    }

    private Assertion schedule(String word, @Nullable ValidTime from) {
        return since("schedule", word, begin(from, whenRecorded()));
    }

    /** A meeting is announced before it is over, and recorded after it is announced. */
    private Moment whenAnnounced(MeetingAnnounced meeting) {
        var planned = meeting.planned();
        var latest = whenRecorded().latest();
        if (planned != null) {
            var edtf = planned.edtf();
            var close =
                    edtf.isInterval()
                            ? edtf.extent(record.zone()).end()
                            : moment(planned, record.zone());
            latest = Math.min(latest, close.latest());
        }
        return begin(meeting.from(), new Moment(Moment.BEFORE_ALL, latest));
    }

    Assertion details(String value) {
        return assertion("details", value, Extent.THROUGHOUT);
    }

    Assertion since(String facet, String value, Moment begin) {
        return assertion(facet, value, new Extent(begin, Moment.NEVER));
    }

    Assertion assertion(String facet, String value, Extent extent) {
        return new Assertion(facet, value, extent, root.record(), root.position());
    }

    /** Returns the extent between two times; without one, it has no bound there. */
    Extent between(@Nullable ValidTime from, @Nullable ValidTime until) {
        return new Extent(begin(from, Moment.ALWAYS), end(until));
    }

    /**
     * Returns the extent of something that the thing did or underwent. Without a time it begins
     * with the thing and, against others, at some time up to when it was recorded.
     */
    private Extent ofTheThing(@Nullable ValidTime from, @Nullable ValidTime until) {
        var untold = new Moment(Moment.THE_THINGS_BEGINNING, whenRecorded().latest());
        return new Extent(begin(from, untold), end(until));
    }

    /** Returns the recorded time of the root: a correction takes the place of the record. */
    Moment whenRecorded() {
        return Moment.at(root.recordedMicros());
    }

    Moment begin(@Nullable ValidTime from, Moment absent) {
        return from == null ? absent : begin(from, record.zone());
    }

    Moment end(@Nullable ValidTime until) {
        return until == null ? Moment.NEVER : moment(until, record.zone());
    }

    /** Returns the beginning of a time or interval. */
    static Moment begin(ValidTime from, ZoneId zone) {
        return from.edtf().isInterval() ? from.edtf().extent(zone).begin() : moment(from, zone);
    }

    static Moment moment(ValidTime time, ZoneId zone) {
        var text = time.edtf().text();
        return Seasons.isOne(text) ? Seasons.moment(text, zone) : time.edtf().moment(zone);
    }
}
