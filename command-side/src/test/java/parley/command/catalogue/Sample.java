package parley.command.catalogue;

import static parley.command.axon.Story.GENEVA;
import static parley.command.axon.Story.ZURICH;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parley.command.Command;
import parley.command.claim.ClaimCommand.ConfirmClaim;
import parley.command.claim.ClaimCommand.CorroborateClaim;
import parley.command.claim.ClaimCommand.DisputeClaim;
import parley.command.claim.ClaimCommand.LinkClaim;
import parley.command.claim.ClaimCommand.MarkClaimUnconfirmed;
import parley.command.claim.ClaimCommand.RateClaim;
import parley.command.claim.ClaimCommand.RecordClaim;
import parley.command.claim.ClaimCommand.RefuteClaim;
import parley.command.claim.ClaimCommand.ReinstateClaim;
import parley.command.claim.ClaimCommand.RetractClaim;
import parley.command.claim.ClaimCommand.ReviseClaim;
import parley.command.issue.IssueCommand.RaiseIssue;
import parley.command.issue.IssueCommand.RecordIssueStatus;
import parley.command.meeting.MeetingCommand.RecordMeeting;
import parley.command.meeting.MeetingCommand.RecordOutcome;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.command.party.PartyCommand.AdmitParty;
import parley.command.person.PersonCommand.RegisterPerson;
import parley.command.place.PlaceCommand.RegisterPlace;
import parley.command.record.RetractRecord;
import parley.command.source.SourceCommand.RateSource;
import parley.command.source.SourceCommand.RegisterSource;
import parley.command.strike.StrikeCommand.RecordCasualties;
import parley.command.strike.StrikeCommand.RecordStrike;
import parley.events.Estimate;
import parley.events.Name;
import parley.events.RecordId;
import parley.events.ValidTime;
import parley.events.claim.ClaimId;
import parley.events.claim.Link;
import parley.events.claim.Link.LinkType;
import parley.events.claim.Polarity;
import parley.events.claim.Rating;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueId;
import parley.events.issue.IssueStatus;
import parley.events.meeting.Access;
import parley.events.meeting.Delegation;
import parley.events.meeting.MeetingDuration;
import parley.events.meeting.MeetingFormat;
import parley.events.meeting.MeetingId;
import parley.events.meeting.Outcome;
import parley.events.meeting.Relation;
import parley.events.meeting.Relation.RelationType;
import parley.events.party.PartyId;
import parley.events.party.PartyType;
import parley.events.party.Role;
import parley.events.person.PersonId;
import parley.events.place.Coordinates;
import parley.events.place.PlaceId;
import parley.events.place.PlaceType;
import parley.events.source.Credibility;
import parley.events.source.Reliability;
import parley.events.source.SourceId;
import parley.events.source.SourceType;
import parley.events.strike.CasualtyFigure;
import parley.events.strike.CasualtyFigure.Harm;
import parley.events.strike.CasualtyFigure.Population;
import parley.events.strike.StrikeId;

/** A command that leaves nothing out, and all that it names: {@code kind/id}, or a record's id. */
public record Sample(Command command, Set<String> named) {
    private static final ValidTime THEN = ValidTime.of("2026-02-17");
    private static final List<Name> NAMES = List.of(Name.of("A name"));
    private static final ClaimId CLAIM = new ClaimId("own");
    private static final String WHY = "So it is.";

    public static Stream<Sample> all() {
        return Stream.concat(things(), claims());
    }

    private static Stream<Sample> things() {
        return Stream.of(
                of(new OpenNegotiation(GENEVA, "Talks", ZURICH, "All of it.", THEN)),
                of(
                        new AdmitParty(
                                new PartyId("own"),
                                "A party",
                                PartyType.STATE,
                                List.of(Role.BROKER),
                                THEN,
                                THEN)),
                of(new RegisterPerson(new PersonId("own"), NAMES, "Somebody")),
                of(
                        new RegisterPlace(
                                new PlaceId("own"),
                                NAMES,
                                PlaceType.CITY,
                                new Coordinates(1, 2, 3L),
                                new PlaceId("region"),
                                "Somewhere"),
                        "place/region"),
                of(
                        new RegisterSource(
                                new SourceId("own"),
                                SourceType.DOCUMENT,
                                "A paper",
                                "An author",
                                "A publisher",
                                "An address",
                                THEN,
                                true)),
                of(new RateSource(new SourceId("own"), Reliability.B, WHY, THEN)),
                meeting(),
                of(
                        new RecordOutcome(
                                new MeetingId("own"), new IssueId("a"), Outcome.NONE, WHY, THEN),
                        "issue/a"),
                of(
                        new RaiseIssue(
                                new IssueId("own"),
                                "An issue",
                                IssueClass.CORE,
                                new IssueId("larger"),
                                List.of(new PlaceId("a"), new PlaceId("b")),
                                WHY,
                                THEN),
                        "issue/larger",
                        "place/a",
                        "place/b"),
                of(
                        new RecordIssueStatus(
                                new IssueId("own"),
                                IssueStatus.STALLED,
                                THEN,
                                THEN,
                                new MeetingId("a"),
                                WHY),
                        "meeting/a"),
                of(
                        new RecordStrike(
                                new StrikeId("own"),
                                "A strike",
                                THEN,
                                new PartyId("a"),
                                new PlaceId("b"),
                                List.of("A target"),
                                List.of("A means"),
                                WHY),
                        "party/a",
                        "place/b"),
                of(
                        new RecordCasualties(
                                new StrikeId("own"), List.of(killed("a"), killed("b")), THEN),
                        "party/a",
                        "party/b"),
                of(new RetractRecord(new RecordId("r1"), WHY)));
    }

    private static Sample meeting() {
        return of(
                new RecordMeeting(
                        new MeetingId("own"),
                        "A meeting",
                        MeetingFormat.PRIVATE,
                        THEN,
                        new PlaceId("venue"),
                        List.of(
                                new Delegation(
                                        new PartyId("a"),
                                        List.of(new PersonId("b"), new PersonId("c"))),
                                new Delegation(new PartyId("d"), List.of(new PersonId("e")))),
                        Access.CLOSED,
                        new MeetingDuration(Duration.ofHours(1), true),
                        List.of(new Relation(RelationType.FOLLOWS, new MeetingId("before"))),
                        List.of(new IssueId("f")),
                        Estimate.of(1),
                        WHY),
                "place/venue",
                "party/a",
                "person/b",
                "person/c",
                "party/d",
                "person/e",
                "meeting/before",
                "issue/f");
    }

    private static Stream<Sample> claims() {
        return Stream.of(
                of(
                        new RecordClaim(
                                CLAIM,
                                WHY,
                                Polarity.HOLDS,
                                new PersonId("a"),
                                new PartyId("b"),
                                THEN),
                        "person/a",
                        "party/b"),
                of(new MarkClaimUnconfirmed(CLAIM, WHY, THEN)),
                of(new CorroborateClaim(CLAIM, WHY, THEN)),
                of(new ConfirmClaim(CLAIM, WHY, THEN)),
                of(new DisputeClaim(CLAIM, WHY, THEN)),
                of(new RefuteClaim(CLAIM, WHY, THEN)),
                of(new RetractClaim(CLAIM, WHY, THEN)),
                of(new ReinstateClaim(CLAIM, WHY, THEN)),
                of(new ReviseClaim(CLAIM, WHY, WHY, THEN)),
                of(new RateClaim(CLAIM, new Rating(Reliability.A, new Credibility(1)), WHY, THEN)),
                of(
                        new LinkClaim(
                                CLAIM,
                                new Link(LinkType.SUPPORTS, new ClaimId("other"), null),
                                WHY,
                                THEN),
                        "claim/other"),
                of(
                        new LinkClaim(
                                CLAIM,
                                new Link(LinkType.SUPPORTS, null, new RecordId("r7")),
                                WHY,
                                THEN),
                        "r7"));
    }

    private static CasualtyFigure killed(String side) {
        return new CasualtyFigure(
                Harm.KILLED, Population.COMBATANTS, new PartyId(side), Estimate.of(1));
    }

    private static Sample of(Command command, String... named) {
        return new Sample(command, Set.of(named));
    }
}
