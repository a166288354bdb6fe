package parley.command.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.events.source.Attribution;
import parley.events.source.SourceId;

/**
 * A claim as its records tell.
 *
 * @param status how it stands
 * @param restsOn the sources that carried it so far, and those that they merely repeated
 */
record Claim(Status status, Set<SourceId> restsOn) {
    static final Claim UNRECORDED = new Claim(Status.UNRECORDED, Set.of());

    Claim {
        restsOn = Set.copyOf(restsOn);
    }

    /** The stages of a claim's life. */
    enum Status {
        UNRECORDED,
        REPORTED,
        UNCONFIRMED,
        CORROBORATED,
        CONFIRMED,
        DISPUTED,
        REFUTED,
        RETRACTED
    }

    boolean is(Status status) {
        return this.status == status;
    }

    Claim now(Status status) {
        return new Claim(status, restsOn);
    }

    Claim carriedBy(List<Attribution> attributions) {
        if (attributions.isEmpty()) {
            return this;
        }
        var sources = new HashSet<>(restsOn);
        for (var attribution : attributions) {
            sources.add(attribution.source());
            if (attribution.repeats() != null) {
                sources.add(attribution.repeats());
            }
        }
        return new Claim(status, sources);
    }

    /** Whether one of them speaks for the claim, and neither is nor repeats what carried it. */
    boolean isCorroboratedBy(List<Attribution> attributions) {
        return attributions.stream().anyMatch(this::isCorroboratedBy);
    }

    private boolean isCorroboratedBy(Attribution attribution) {
        return switch (attribution.stance()) {
            case ASSERTS, REPORTS ->
                    !restsOn.contains(attribution.source())
                            && (attribution.repeats() == null
                                    || !restsOn.contains(attribution.repeats()));
            case DENIES, DECLINES_TO_COMMENT -> false;
        };
    }
}
