package parley.command.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;
import parley.problem.Problem;
import parley.security.AuthenticatedUser;
import parley.security.Role;

/**
 * Who sends a command, and has the role to. What else a caller may do is asked here and nowhere
 * else.
 */
public record CommandAuthorization(AuthenticatedUser access) {
    /** The recorder on the events, whatever the command says. */
    String name() {
        return access.name();
    }

    /**
     * The negotiation in which this caller records, which need not be there yet.
     *
     * @throws parley.problem.ProblemException with 403 if it is not within reach
     */
    NegotiationId recordingIn(NegotiationId negotiation) {
        access.requireReach(negotiation.value());
        return negotiation;
    }

    /**
     * The recorded time that this caller gives.
     *
     * @throws parley.problem.ProblemException with 403 if there is one, and the caller is no
     *     transcriber
     */
    @Nullable Instant transcribing(@Nullable Instant recordedAt) {
        if (recordedAt != null && !access.has(Role.TRANSCRIBER)) {
            throw Problem.of(
                            "not-a-transcriber",
                            403,
                            "Only a transcriber may give a recorded time",
                            "Leave recordedAt out, or ask for the role.")
                    .with("field", "/recordedAt")
                    .with("role", Role.TRANSCRIBER.word())
                    .rejected();
        }
        return recordedAt;
    }
}
