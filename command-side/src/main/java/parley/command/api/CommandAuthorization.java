package parley.command.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;
import parley.problem.Problem;
import parley.security.AuthenticatedUser;
import parley.security.Role;

/** The permissions that a command needs beyond the role of a recorder. */
final class CommandAuthorization {
    private CommandAuthorization() {}

    /**
     * Returns the negotiation in which this user records, which need not exist yet.
     *
     * @throws parley.problem.ProblemException with 403 if it is out of the user's scope
     */
    static NegotiationId recordingIn(NegotiationId negotiation, AuthenticatedUser user) {
        user.requireReach(negotiation.value());
        return negotiation;
    }

    /**
     * Returns the recorded time that this user gives.
     *
     * @throws parley.problem.ProblemException with 403 if there is one, and the user is no
     *     transcriber
     */
    static @Nullable Instant transcribing(@Nullable Instant recordedAt, AuthenticatedUser user) {
        if (recordedAt != null && !user.has(Role.TRANSCRIBER)) {
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
