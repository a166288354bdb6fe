package parley.command.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.events.source.Attribution;
import parley.events.source.SourceId;

/**
 * The state of a claim.
 *
 * @param status its stage of life
 * @param restsOn the sources that asserted or reported it so far, and those that they merely
 *     repeated
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

    Claim withStatus(Status status) {
        return new Claim(status, restsOn);
    }

    Claim withSources(List<Attribution> attributions) {
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

    /**
     * Whether an attribution supports the claim, and neither is nor repeats a source that it
     * already rests on.
     */
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
