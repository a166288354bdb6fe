package parley.command.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import parley.command.Rejection;
import parley.command.Rule;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.eventstore.LogUnavailable;
import parley.eventstore.read.SimilarIds;
import parley.problem.DidYouMean;
import parley.problem.Problem;
import parley.security.AuthenticatedUser;
import parley.security.NegotiationScope;
import parley.security.Role;

/**
 * Names the id that may have been meant where a command names one that is not there: the nearest
 * that stands in the negotiation or, of negotiations, within the caller's reach.
 */
public final class CommandIdSuggestions {
    private final SimilarIds ids;

    public CommandIdSuggestions(SimilarIds ids) {
        this.ids = ids;
    }

    /** Why a command was refused in that negotiation; whoever may not read is named no ids. */
    Problem problem(Rejection refusal, NegotiationId negotiation, AuthenticatedUser access) {
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
    private static Optional<String> missing(Rejection refusal) {
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

    private Optional<String> nearest(
            String missing, NegotiationId negotiation, NegotiationScope reach) {
        if (missing.indexOf('/') < 0) {
            var record = new RecordId(missing);
            return DidYouMean.to(missing, ids.ofRecords(negotiation, record));
        }
        var thing = Thing.parse(missing);
        return DidYouMean.to(thing.id(), candidates(thing, reach));
    }

    private List<String> candidates(Thing thing, NegotiationScope reach) {
        return thing.kind() == ThingKind.NEGOTIATION
                ? ids.ofNegotiations(thing.negotiation()).stream().filter(reach::includes).toList()
                : ids.ofThings(thing);
    }
}
