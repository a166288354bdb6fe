package parley.command.claim;

import static parley.command.claim.Claims.REFERENDUM;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.command.claim.ClaimCommand.ConfirmClaim;
import parley.command.claim.ClaimCommand.CorroborateClaim;
import parley.command.claim.ClaimCommand.DisputeClaim;
import parley.command.claim.ClaimCommand.LinkClaim;
import parley.command.claim.ClaimCommand.MarkClaimUnconfirmed;
import parley.command.claim.ClaimCommand.RateClaim;
import parley.command.claim.ClaimCommand.RefuteClaim;
import parley.command.claim.ClaimCommand.ReinstateClaim;
import parley.command.claim.ClaimCommand.RetractClaim;
import parley.command.claim.ClaimCommand.ReviseClaim;
import parley.events.claim.ClaimEvent;
import parley.events.claim.ClaimEvent.ClaimConfirmed;
import parley.events.claim.ClaimEvent.ClaimCorroborated;
import parley.events.claim.ClaimEvent.ClaimDisputed;
import parley.events.claim.ClaimEvent.ClaimLinked;
import parley.events.claim.ClaimEvent.ClaimMarkedUnconfirmed;
import parley.events.claim.ClaimEvent.ClaimRated;
import parley.events.claim.ClaimEvent.ClaimRefuted;
import parley.events.claim.ClaimEvent.ClaimReinstated;
import parley.events.claim.ClaimEvent.ClaimRetracted;
import parley.events.claim.ClaimEvent.ClaimRevised;
import parley.events.claim.ClaimId;
import parley.events.claim.Link;
import parley.events.claim.Link.LinkType;
import parley.events.claim.Rating;
import parley.events.source.Credibility;
import parley.events.source.Reliability;

/** The life of a claim as the domain defines it, row by row, independent of the decider. */
@SuppressWarnings("ImmutableEnumChecker") // commands and events are records of immutable values
enum ExpectedMove {
    MARK_UNCONFIRMED(
            new MarkClaimUnconfirmed(REFERENDUM, "So it is.", null),
            new ClaimMarkedUnconfirmed(REFERENDUM, "So it is.", null),
            "reported, corroborated, confirmed, disputed, refuted",
            "unconfirmed"),
    CORROBORATE(
            new CorroborateClaim(REFERENDUM, "So it is.", null),
            new ClaimCorroborated(REFERENDUM, "So it is.", null),
            "reported, unconfirmed, corroborated, disputed",
            "corroborated"),
    CONFIRM(
            new ConfirmClaim(REFERENDUM, "So it is.", null),
            new ClaimConfirmed(REFERENDUM, "So it is.", null),
            "reported, unconfirmed, corroborated, disputed",
            "confirmed"),
    DISPUTE(
            new DisputeClaim(REFERENDUM, "So it is.", null),
            new ClaimDisputed(REFERENDUM, "So it is.", null),
            Row.ALL_BUT_RETRACTED,
            "disputed"),
    REFUTE(
            new RefuteClaim(REFERENDUM, "So it is.", null),
            new ClaimRefuted(REFERENDUM, "So it is.", null),
            "reported, unconfirmed, corroborated, confirmed, disputed",
            "refuted"),
    RETRACT(
            new RetractClaim(REFERENDUM, "So it is.", null),
            new ClaimRetracted(REFERENDUM, "So it is.", null),
            Row.ALL_BUT_RETRACTED,
            "retracted"),
    REINSTATE(
            new ReinstateClaim(REFERENDUM, "So it is.", null),
            new ClaimReinstated(REFERENDUM, "So it is.", null),
            "retracted",
            "reported"),
    REVISE(
            new ReviseClaim(REFERENDUM, "Or so.", "So it is.", null),
            new ClaimRevised(REFERENDUM, "Or so.", "So it is.", null),
            Row.ALL_BUT_RETRACTED,
            Row.THE_SAME),
    RATE(
            new RateClaim(REFERENDUM, Row.RATING, "So it is.", null),
            new ClaimRated(REFERENDUM, Row.RATING, "So it is.", null),
            Row.ALL_BUT_RETRACTED,
            Row.THE_SAME),
    LINK(
            new LinkClaim(REFERENDUM, Row.LINK, "So it is.", null),
            new ClaimLinked(REFERENDUM, Row.LINK, "So it is.", null),
            Row.ALL_BUT_RETRACTED,
            Row.THE_SAME);

    static final List<String> STATUSES =
            List.of(
                    "reported",
                    "unconfirmed",
                    "corroborated",
                    "confirmed",
                    "disputed",
                    "refuted",
                    "retracted");

    final ClaimCommand command;
    final ClaimEvent event;
    private final Set<String> from;
    private final String to;

    ExpectedMove(ClaimCommand command, ClaimEvent event, String from, String to) {
        this.command = command;
        this.event = event;
        this.from = Arrays.stream(from.split(", ")).collect(Collectors.toUnmodifiableSet());
        this.to = to;
    }

    boolean isLegalFrom(String status) {
        return from.contains(status);
    }

    String leadsTo(String status) {
        return to.equals(Row.THE_SAME) ? status : to;
    }

    private static final class Row {
        static final String ALL_BUT_RETRACTED =
                "reported, unconfirmed, corroborated, confirmed, disputed, refuted";
        static final String THE_SAME = "the same";
        static final Rating RATING = new Rating(Reliability.B, new Credibility(2));
        static final Link LINK = new Link(LinkType.SUPPORTS, new ClaimId("proposal"), null);
    }
}
