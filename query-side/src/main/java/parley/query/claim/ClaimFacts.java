package parley.query.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.claim.ClaimEvent;
import parley.events.claim.ClaimEvent.ClaimConfirmed;
import parley.events.claim.ClaimEvent.ClaimCorroborated;
import parley.events.claim.ClaimEvent.ClaimDisputed;
import parley.events.claim.ClaimEvent.ClaimLinked;
import parley.events.claim.ClaimEvent.ClaimMarkedUnconfirmed;
import parley.events.claim.ClaimEvent.ClaimRated;
import parley.events.claim.ClaimEvent.ClaimRecorded;
import parley.events.claim.ClaimEvent.ClaimRefuted;
import parley.events.claim.ClaimEvent.ClaimReinstated;
import parley.events.claim.ClaimEvent.ClaimRetracted;
import parley.events.claim.ClaimEvent.ClaimRevised;
import parley.events.claim.ClaimEvent.StatusChange;
import parley.events.claim.Link;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a claim. */
public final class ClaimFacts {
    private ClaimFacts() {}

    /**
     * Facets: {@code details}; {@code wording}; {@code status}; {@code rating}; {@code
     * links/<target>}.
     */
    public static List<Asserted> of(ClaimEvent event, Told told) {
        return switch (event) {
            case ClaimRecorded recorded ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "wording",
                                    new Wording(recorded.wording(), null),
                                    told.since(recorded.from())),
                            told.asserted(
                                    "status",
                                    new Status("reported", null),
                                    told.since(recorded.from())));
            case StatusChange change ->
                    List.of(
                            told.asserted(
                                    "status",
                                    new Status(status(change), change.reason()),
                                    told.since(change.from())));
            case ClaimRevised revised ->
                    List.of(
                            told.asserted(
                                    "wording",
                                    new Wording(revised.wording(), revised.reason()),
                                    told.since(revised.from())));
            case ClaimRated rated ->
                    List.of(
                            told.asserted(
                                    "rating",
                                    new Rated(rated.rating().code(), rated.reason()),
                                    told.since(rated.from())));
            case ClaimLinked linked ->
                    List.of(
                            told.asserted(
                                    facet(linked.link()),
                                    new Linked(linked.link(), linked.reason()),
                                    told.since(linked.from())));
        };
    }

    private static String status(StatusChange change) {
        return switch (change) {
            case ClaimMarkedUnconfirmed _ -> "unconfirmed";
            case ClaimCorroborated _ -> "corroborated";
            case ClaimConfirmed _ -> "confirmed";
            case ClaimDisputed _ -> "disputed";
            case ClaimRefuted _ -> "refuted";
            case ClaimRetracted _ -> "retracted";
            case ClaimReinstated _ -> "reported";
        };
    }

    private static String facet(Link link) {
        return link.claim() != null
                ? "links/claim/" + link.claim().value()
                : "links/record/" + link.record();
    }

    record Wording(String wording, @Nullable String reason) {}

    record Status(String status, @Nullable String reason) {}

    record Rated(String rating, String reason) {}

    record Linked(Link link, String reason) {}
}
