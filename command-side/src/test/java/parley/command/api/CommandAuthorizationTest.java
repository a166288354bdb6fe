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
    private static final CommandAuthorization OWNER =
            new CommandAuthorization(AuthenticatedUser.OWNER);
    private static final CommandAuthorization RECORDER =
            new CommandAuthorization(
                    new AuthenticatedUser(
                            "anna", Set.of(Role.RECORDER), new NegotiationScope(Set.of(GENEVA))));
    private static final CommandAuthorization TRANSCRIBER =
            new CommandAuthorization(
                    new AuthenticatedUser("ben", Set.of(Role.TRANSCRIBER), NegotiationScope.ALL));

    @Test
    void the_owner_and_a_transcriber_give_a_recorded_time() {
        assertThat(OWNER.transcribing(IN_1991)).isEqualTo(IN_1991);
        assertThat(TRANSCRIBER.transcribing(IN_1991)).isEqualTo(IN_1991);
    }

    @Test
    void who_is_no_transcriber_gives_no_recorded_time() {
        assertThat(RECORDER.transcribing(null)).isNull();
        var refused =
                catchThrowableOfType(ProblemException.class, () -> RECORDER.transcribing(IN_1991));
        assertThat(refused.problem().status()).isEqualTo(403);
        assertThat(refused.problem().name()).isEqualTo("not-a-transcriber");
        assertThat(refused.problem().more()).containsEntry("role", "transcriber");
    }

    @Test
    void who_is_limited_records_within_those_negotiations_alone() {
        assertThat(RECORDER.recordingIn(GENEVA)).isEqualTo(GENEVA);
        var refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> RECORDER.recordingIn(new NegotiationId("other")));
        assertThat(refused.problem().status()).isEqualTo(403);
        assertThat(refused.problem().name()).isEqualTo("not-entitled");
        assertThat(refused.problem().json()).doesNotContain("other\"");
    }

    @Test
    void the_recorder_is_whoever_has_got_in() {
        assertThat(OWNER.name()).isEqualTo("owner");
        assertThat(RECORDER.name()).isEqualTo("anna");
    }
}
