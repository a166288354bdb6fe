package parley.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import parley.security.AccessUnavailable;
import parley.security.AuthenticatedUser;
import parley.security.Token;
import parley.security.TokenAuthenticator;

/** Without a database: nobody listens where it should be. */
class RequestAuthenticatorTest {
    private static final Token OWNERS = Token.fresh(new SecureRandom());

    private final RequestAuthenticator doorkeeper = new RequestAuthenticator(check(), true, OWNERS);

    private static TokenAuthenticator check() {
        try (var freed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var away = new PGSimpleDataSource();
            away.setUrl("jdbc:postgresql://127.0.0.1:" + freed.getLocalPort() + "/parley");
            return new TokenAuthenticator(away, Duration.ofSeconds(1), () -> Instant.EPOCH);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_own_token_of_the_process_is_the_owners() {
        assertThat(doorkeeper.admit(OWNERS)).contains(AuthenticatedUser.OWNER);
    }

    @Test
    void while_a_token_can_not_be_looked_up_nobody_is_let_in_and_nobody_is_told_it_is_not_valid() {
        assertThatThrownBy(() -> doorkeeper.admit(Token.fresh(new SecureRandom())))
                .isInstanceOf(AccessUnavailable.class);
        assertThatThrownBy(() -> doorkeeper.admit(new Token(OWNERS.id(), "x")))
                .isInstanceOf(AccessUnavailable.class);
    }
}
