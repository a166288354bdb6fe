package parley.query.oracle;

import static parley.query.oracle.Words.word;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
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
import parley.events.issue.IssueEvent;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;
import parley.events.meeting.MeetingEvent;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.events.milestone.MilestoneEvent.MilestoneRecorded;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.person.PersonEvent.PersonRegistered;
import parley.events.place.PlaceEvent.PlaceRegistered;
import parley.events.proposal.ProposalEvent;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.source.SourceEvent;
import parley.events.source.SourceEvent.SourceRated;
import parley.events.source.SourceEvent.SourceRegistered;
import parley.events.statement.StatementEvent.StatementRecorded;
import parley.events.strike.StrikeEvent;
import parley.events.strike.StrikeEvent.CasualtiesRecorded;
import parley.events.strike.StrikeEvent.StrikeRecorded;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.events.watchitem.WatchItemEvent;

/**
 * What a record asserts of which facets. Values in short: enums by their word ({@code
 * under-discussion}), roles joined by commas, a rating by its code ({@code B2}), casualties by the
 * best figure, details by the title, name or description (of a claim, its polarity), a link by its
 * type, a schedule as {@code held}, an occurrence as {@code occurred}; of what is said, see {@link
 * Sayings}.
 *
 * @param told the newest telling of the record
 * @param root its first telling, whose place and recorded time it keeps
 */
record Assertions(Told told, Told root) {

    List<Assertion> all() {
        return switch (told.event()) {
            case NegotiationOpened opened -> List.of(details(opened.title()));
            case PersonRegistered person -> List.of(details(person.names().getFirst().text()));
            case PlaceRegistered place -> List.of(details(place.names().getFirst().text()));
            case PartyAdmitted party -> party(party);
            case SourceEvent event -> source(event);
            case IssueEvent event -> issue(event);
            case MeetingEvent event -> meeting(event);
            case ProposalEvent event -> new Sayings(this).proposal(event);
            case AgreementEvent event -> new Sayings(this).agreement(event);
            case StrikeEvent event -> strike(event);
            case StatementRecorded statement -> new Sayings(this).statement(statement);
            case ClaimEvent event -> claim(event);
            case AssessmentEvent event -> new Sayings(this).assessment(event);
            case WatchItemEvent event -> new Sayings(this).watchItem(event);
            case MilestoneRecorded milestone -> new Sayings(this).milestone(milestone);
            case RecordRetracted _ -> List.of();
            default -> throw new IllegalArgumentException("unknown to the oracle: " + told);
        };
    }

    private List<Assertion> party(PartyAdmitted party) {
        var roles = party.roles().stream().map(Words::word).collect(Collectors.joining(","));
        var begin = begin(party.from(), Moment.ALWAYS);
        return List.of(
                details(party.name()),
                assertion("roles", roles, new Extent(begin, end(party.until()))));
    }

    private List<Assertion> source(SourceEvent event) {
        return switch (event) {
            case SourceRegistered source -> List.of(details(source.description()));
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
            case PositionStated stated -> new Sayings(this).stated(stated);
            case PositionWithdrawn withdrawn -> new Sayings(this).withdrawn(withdrawn);
        };
    }

    private List<Assertion> meeting(MeetingEvent event) {
        return switch (event) {
            case MeetingRecorded meeting ->
                    List.of(
                            details(meeting.title()),
                            since("schedule", "held", begin(meeting.held(), Moment.UNKNOWN)));
            case OutcomeRecorded outcome -> {
                var issue = outcome.issue();
                var facet = issue == null ? "outcome" : "outcome/" + issue.value();
                var begin = begin(outcome.from(), Moment.ALWAYS);
                yield List.of(since(facet, word(outcome.outcome()), begin));
            }
        };
    }

    private List<Assertion> strike(StrikeEvent event) {
        return switch (event) {
            case StrikeRecorded strike ->
                    List.of(
                            details(strike.title()),
                            since(
                                    "occurrence",
                                    "occurred",
                                    begin(strike.occurred(), Moment.UNKNOWN)));
            case CasualtiesRecorded casualties -> {
                var begin = begin(casualties.from(), Moment.ALWAYS);
                yield casualties.figures().stream()
                        .map(figure ->
                                since(
                                        Words.facet(figure),
                                        String.valueOf(figure.count().best()),
                                        begin))
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
                yield List.of(since("status", Words.statusAfter(change), begin));
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
                yield List.of(since(Words.facet(link), word(link.type()), begin));
            }
        };
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

    /** A correction stands where the record stood, so it came about when that was recorded. */
    Moment whenRecorded() {
        return Moment.at(root.recordedMicros());
    }

    Moment begin(@Nullable ValidTime from, Moment absent) {
        return from == null ? absent : begin(from, told.zone());
    }

    Moment end(@Nullable ValidTime until) {
        return until == null ? Moment.NEVER : until.edtf().moment(told.zone());
    }

    /** When it began: of an interval, its beginning. */
    static Moment begin(ValidTime from, ZoneId zone) {
        return from.edtf().isInterval()
                ? from.edtf().extent(zone).begin()
                : from.edtf().moment(zone);
    }
}
