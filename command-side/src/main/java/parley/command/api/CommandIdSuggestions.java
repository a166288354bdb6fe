package parley.command.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * Suggests the id that may have been meant where a command names one that does not exist: the
 * nearest in the negotiation or, for negotiations, within the user's scope.
 */
public final class CommandIdSuggestions {
    private final SimilarIds ids;

    public CommandIdSuggestions(SimilarIds ids) {
        this.ids = ids;
    }

    /** Returns why a command was rejected; only a reader is shown an id. */
    Problem problem(Rejection rejection, NegotiationId negotiation, AuthenticatedUser user) {
        var problem = CommandProblems.problem(rejection);
        if (!user.has(Role.READER)) {
            return problem;
        }
        try {
            return missing(rejection)
                    .flatMap(id -> nearest(id, negotiation, user.reach()))
                    .map(problem::hinting)
                    .orElse(problem);
        } catch (LogUnavailable unavailable) {
            return problem; // the rejection matters more than the suggestion
        }
    }

    /** Returns what does not exist: the id of a record, or the address of a thing. */
    private static Optional<String> missing(Rejection rejection) {
        var details = rejection.details();
        if (Set.of("retracted", "retraction").contains(details.getOrDefault("standing", ""))) {
            return Optional.empty(); // it exists
        }
        return switch (rejection.rule()) {
            case Rule.DANGLING_REFERENCE -> Optional.ofNullable(details.get("reference"));
            case Rule.THING_UNKNOWN -> Optional.ofNullable(details.get("thing"));
            case Rule.RECORD_UNKNOWN -> Optional.ofNullable(details.get("record"));
            default -> Optional.empty();
        };
    }

    private Optional<String> nearest(
            String missing, NegotiationId negotiation, NegotiationScope scope) {
        if (missing.indexOf('/') < 0) {
            var record = new RecordId(missing);
            return DidYouMean.to(missing, ids.ofRecords(negotiation, record));
        }
        var thing = Thing.parse(missing);
        return DidYouMean.to(thing.id(), candidates(thing, scope));
    }

    private List<String> candidates(Thing thing, NegotiationScope scope) {
        return thing.kind() == ThingKind.NEGOTIATION
                ? ids.ofNegotiations(thing.negotiation()).stream().filter(scope::includes).toList()
                : ids.ofThings(thing);
    }
}
