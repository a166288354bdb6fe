package parley.query.assessment;

import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;

/** The judgement of an assessment, with the reason if it was revised. */
public record JudgementValue(
        String judgement,
        @Nullable LikelihoodValue likelihood,
        @Nullable String condition,
        @Nullable ValidTime horizon,
        @Nullable String reason) {}
