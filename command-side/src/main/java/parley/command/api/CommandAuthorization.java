package parley.command.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;
import parley.problem.Problem;
import parley.security.AuthenticatedUser;
import parley.security.Role;

/** What else is asked of whoever sends a command, and has the role to: here and nowhere else. */
final class CommandAuthorization {
    private CommandAuthorization() {}

    /**
     * The negotiation in which this caller records, which need not be there yet.
     *
     * @throws parley.problem.ProblemException with 403 if it is not within reach
     */
    static NegotiationId recordingIn(NegotiationId negotiation, AuthenticatedUser access) {
        access.requireReach(negotiation.value());
        return negotiation;
    }

    /**
     * The recorded time that this caller gives.
     *
     * @throws parley.problem.ProblemException with 403 if there is one, and the caller is no
     *     transcriber
     */
    static @Nullable Instant transcribing(@Nullable Instant recordedAt, AuthenticatedUser access) {
        if (recordedAt != null && !access.has(Role.TRANSCRIBER)) {
            throw Problem.of(
                            "not-a-transcriber",
                            403,
                            "Only a transcriber may give a recorded time",
                            "Leave recordedAt out, or ask for that role.")
                    .with("field", "/recordedAt")
                    .with("role", Role.TRANSCRIBER.word())
                    .rejected();
        }
        return recordedAt;
    }
}
