package parley.command.door;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import parley.access.Access;
import parley.access.Reach;
import parley.access.Role;
import parley.command.Refusal;
import parley.command.Rule;
import parley.door.Nearest;
import parley.door.Problem;
import parley.events.Kind;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.log.LogUnavailable;
import parley.log.NearbyIds;

/**
 * Names the id that may have been meant where a command names one that is not there: the nearest
 * that stands in the negotiation or, of negotiations, within the caller's reach.
 */
final class Hints {
    private final NearbyIds ids;

    Hints(NearbyIds ids) {
        this.ids = ids;
    }

    /** Why a command was refused in that negotiation; whoever may not read is named no ids. */
    Problem problem(Refusal refusal, NegotiationId negotiation, Access access) {
        var problem = CommandProblems.problem(refusal);
        if (!access.has(Role.READER)) {
            return problem;
        }
        try {
            return missing(refusal)
                    .flatMap(id -> nearest(id, negotiation, access.reach()))
                    .map(nearest -> problem.hinting(nearest))
                    .orElse(problem);
        } catch (LogUnavailable away) {
            return problem; // it was refused all the same
        }
    }

    /** What is not there: a record's id, or a thing's address. */
    private static Optional<String> missing(Refusal refusal) {
        var details = refusal.details();
        if (Objects.equals(details.get("standing"), "retracted")) {
            return Optional.empty(); // it was there
        }
        return switch (refusal.rule()) {
            case Rule.DANGLING_REFERENCE -> Optional.ofNullable(details.get("reference"));
            case Rule.THING_UNKNOWN -> Optional.ofNullable(details.get("thing"));
            case Rule.RECORD_UNKNOWN -> Optional.ofNullable(details.get("record"));
            default -> Optional.empty();
        };
    }

    private Optional<String> nearest(String missing, NegotiationId negotiation, Reach reach) {
        if (missing.indexOf('/') < 0) {
            var record = new RecordId(missing);
            return Nearest.to(missing, ids.ofRecords(negotiation, record));
        }
        var thing = Thing.parse(missing);
        return Nearest.to(thing.id(), candidates(thing, reach));
    }

    private List<String> candidates(Thing thing, Reach reach) {
        return thing.kind() == Kind.NEGOTIATION
                ? ids.ofNegotiations(thing.negotiation()).stream().filter(reach::includes).toList()
                : ids.ofThings(thing);
    }
}
