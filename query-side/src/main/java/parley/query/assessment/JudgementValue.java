package parley.query.assessment;

import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;

/** What the author of an assessment holds, and why it is another judgement than before. */
public record JudgementValue(
        String judgement,
        @Nullable LikelihoodValue likelihood,
        @Nullable String condition,
        @Nullable ValidTime horizon,
        @Nullable String reason) {}
