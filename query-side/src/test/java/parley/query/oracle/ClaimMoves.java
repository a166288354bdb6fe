package parley.query.oracle;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.ValidTime;
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

/** Makes the records of a claim's changes of status that the domain's table allows. */
record ClaimMoves(SeededRandom random, GeneratorState state, Dates dates, String text) {

    /** A change of status, with the statuses in which it is allowed. */
    enum Move {
        MARK_UNCONFIRMED("reported corroborated confirmed disputed refuted"),
        CORROBORATE("reported unconfirmed corroborated disputed"),
        CONFIRM("reported unconfirmed corroborated disputed"),
        DISPUTE("reported unconfirmed corroborated confirmed disputed refuted"),
        REFUTE("reported unconfirmed corroborated confirmed disputed"),
        RETRACT("reported unconfirmed corroborated confirmed disputed refuted"),
        REINSTATE("retracted"),
        REVISE("reported unconfirmed corroborated confirmed disputed refuted"),
        RATE("reported unconfirmed corroborated confirmed disputed refuted"),
        LINK("reported unconfirmed corroborated confirmed disputed refuted");

        private final String from;

        Move(String from) {
            this.from = from;
        }

        boolean isLegalFrom(String status) {
            return List.of(from.split(" ", -1)).contains(status);
        }
    }

    ClaimEvent next(Thing claim) {
        var status = state.status(claim);
        var legal =
                Arrays.stream(Move.values())
                        .filter(move -> move.isLegalFrom(status))
                        .filter(move ->
                                move != Move.CORROBORATE || !state.freshSources(claim).isEmpty())
                        .toList();
        return make(random.oneOf(legal), new ClaimId(claim.id()), dates.maybe(60));
    }

    /** Returns a correction of a record: at the same time, at another, or without a time. */
    ClaimEvent correction(ClaimEvent original) {
        return switch (original) {
            case ClaimMarkedUnconfirmed old -> correction(Move.MARK_UNCONFIRMED, old, old.from());
            case ClaimCorroborated old -> correction(Move.CORROBORATE, old, old.from());
            case ClaimConfirmed old -> correction(Move.CONFIRM, old, old.from());
            case ClaimDisputed old -> correction(Move.DISPUTE, old, old.from());
            case ClaimRefuted old -> correction(Move.REFUTE, old, old.from());
            case ClaimRetracted old -> correction(Move.RETRACT, old, old.from());
            case ClaimReinstated old -> correction(Move.REINSTATE, old, old.from());
            case ClaimRevised old -> correction(Move.REVISE, old, old.from());
            case ClaimRated old -> correction(Move.RATE, old, old.from());
            case ClaimLinked old -> correction(Move.LINK, old, old.from());
            case ClaimEvent.ClaimRecorded _ ->
                    throw new IllegalArgumentException("founds the claim: " + original);
        };
    }

    private ClaimEvent correction(Move move, ClaimEvent original, @Nullable ValidTime from) {
        return make(move, original.claim(), random.percent(30) ? from : dates.maybe(60));
    }

    private ClaimEvent make(Move move, ClaimId claim, @Nullable ValidTime from) {
        return switch (move) {
            case MARK_UNCONFIRMED -> new ClaimMarkedUnconfirmed(claim, text, from);
            case CORROBORATE -> new ClaimCorroborated(claim, text, from);
            case CONFIRM -> new ClaimConfirmed(claim, text, from);
            case DISPUTE -> new ClaimDisputed(claim, text, from);
            case REFUTE -> new ClaimRefuted(claim, text, from);
            case RETRACT -> new ClaimRetracted(claim, text, from);
            case REINSTATE -> new ClaimReinstated(claim, text, from);
            case REVISE -> new ClaimRevised(claim, text, text, from);
            case RATE -> new ClaimRated(claim, rating(), text, from);
            case LINK -> new ClaimLinked(claim, link(), text, from);
        };
    }

    private Rating rating() {
        return new Rating(random.oneOf(Reliability.class), new Credibility(1 + random.below(6)));
    }

    private Link link() {
        var type = random.oneOf(LinkType.class);
        return random.percent(50)
                ? new Link(type, new ClaimId(random.oneOf(state.ids(ThingKind.CLAIM))), null)
                : new Link(type, null, random.oneOf(state.standing()).root().record());
    }
}
