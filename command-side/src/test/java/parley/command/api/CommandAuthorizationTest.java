package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.events.NegotiationId;
import parley.problem.ProblemException;
import parley.security.AuthenticatedUser;
import parley.security.NegotiationScope;
import parley.security.Role;

class CommandAuthorizationTest {
    private static final Instant IN_1991 = Instant.parse("1991-06-01T12:00:00Z");
    private static final NegotiationId GENEVA = new NegotiationId("geneva-talks");
    private static final AuthenticatedUser OWNER = AuthenticatedUser.OWNER;
    private static final AuthenticatedUser RECORDER =
            new AuthenticatedUser(
                    "anna", Set.of(Role.RECORDER), new NegotiationScope(Set.of(GENEVA)));
    private static final AuthenticatedUser TRANSCRIBER =
            new AuthenticatedUser("ben", Set.of(Role.TRANSCRIBER), NegotiationScope.ALL);

    @Test
    void the_owner_and_a_transcriber_give_a_recorded_time() {
        assertThat(CommandAuthorization.transcribing(IN_1991, OWNER)).isEqualTo(IN_1991);
        assertThat(CommandAuthorization.transcribing(IN_1991, TRANSCRIBER)).isEqualTo(IN_1991);
    }

    @Test
    void only_a_transcriber_gives_a_recorded_time() {
        assertThat(CommandAuthorization.transcribing(null, RECORDER)).isNull();
        var refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> CommandAuthorization.transcribing(IN_1991, RECORDER));
        assertThat(refused.problem().status()).isEqualTo(403);
        assertThat(refused.problem().name()).isEqualTo("not-a-transcriber");
        assertThat(refused.problem().more()).containsEntry("role", "transcriber");
    }

    @Test
    void a_user_with_a_scope_records_only_within_it() {
        assertThat(CommandAuthorization.recordingIn(GENEVA, RECORDER)).isEqualTo(GENEVA);
        var refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                CommandAuthorization.recordingIn(
                                        new NegotiationId("other"), RECORDER));
        assertThat(refused.problem().status()).isEqualTo(403);
        assertThat(refused.problem().name()).isEqualTo("not-entitled");
        assertThat(refused.problem().json()).doesNotContain("other\"");
    }
}
