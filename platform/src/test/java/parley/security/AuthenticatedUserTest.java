package parley.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static parley.security.Role.OPERATOR;
import static parley.security.Role.READER;
import static parley.security.Role.RECORDER;
import static parley.security.Role.SOURCE_READER;
import static parley.security.Role.TRANSCRIBER;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.NegotiationId;
import parley.problem.Problem;
import parley.problem.ProblemException;

class AuthenticatedUserTest {
    private static final NegotiationScope GENEVA =
            new NegotiationScope(Set.of(new NegotiationId("geneva-talks")));

    private static AuthenticatedUser anna(Role... roles) {
        return new AuthenticatedUser("anna", Set.of(roles), NegotiationScope.ALL);
    }

    private static Problem refused(Runnable check) {
        var refused = catchThrowableOfType(ProblemException.class, check::run);
        assertThat(refused).as("was let through").isNotNull();
        return refused.problem();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_owner_has_every_role_everywhere(Role role) {
        assertThatCode(() -> AuthenticatedUser.OWNER.require(role)).doesNotThrowAnyException();
        assertThatCode(() -> AuthenticatedUser.OWNER.requireReach("any"))
                .doesNotThrowAnyException();
        assertThatCode(AuthenticatedUser.OWNER::requireEverywhere).doesNotThrowAnyException();
    }

    @Test
    void some_roles_imply_another() {
        assertThat(anna(READER).roles()).containsExactlyInAnyOrder(READER);
        assertThat(anna(SOURCE_READER).roles()).containsExactlyInAnyOrder(SOURCE_READER, READER);
        assertThat(anna(RECORDER).roles()).containsExactlyInAnyOrder(RECORDER);
        assertThat(anna(TRANSCRIBER).roles()).containsExactlyInAnyOrder(TRANSCRIBER, RECORDER);
        assertThat(anna(OPERATOR).roles()).containsExactlyInAnyOrder(OPERATOR);
    }

    @Test
    void a_missing_role_is_named() {
        var problem = refused(() -> anna(READER).require(RECORDER));
        assertThat(problem.status()).isEqualTo(403);
        assertThat(problem.name()).isEqualTo("not-entitled");
        assertThat(problem.more()).containsEntry("role", "recorder");
        assertThat(problem.detail()).contains("recorder");
    }

    @Test
    void one_of_several_roles_suffices_and_an_empty_requirement_needs_none() {
        assertThatCode(() -> anna(OPERATOR).require(READER, OPERATOR)).doesNotThrowAnyException();
        assertThatCode(() -> anna(READER).require()).doesNotThrowAnyException();
    }

    @Test
    void a_limited_user_may_access_its_negotiations_and_no_others() {
        var limited = new AuthenticatedUser("anna", Set.of(READER), GENEVA);
        assertThatCode(() -> limited.requireReach("geneva-talks")).doesNotThrowAnyException();
        assertThat(refused(limited::requireEverywhere).name()).isEqualTo("not-entitled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"other", "", "GENEVA-TALKS", "geneva-talks ", "geneva-talks/x", "..", "€"})
    void every_other_negotiation_is_refused_in_the_same_words(String negotiation) {
        var limited = new AuthenticatedUser("anna", Set.of(READER), GENEVA);
        assertThat(refused(() -> limited.requireReach(negotiation)))
                .isEqualTo(refused(() -> limited.requireReach("nothing-there")));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_is_read_as_it_is_written(Role role) {
        assertThat(Role.of(role.word())).contains(role);
        assertThat(Role.of(role.name())).isEmpty();
    }
}
