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
import parley.security.TokenCheck;

/** Runs without a database: nothing listens on its port. */
class RequestAuthenticatorTest {
    private static final Token OWNER_TOKEN = Token.fresh(new SecureRandom());

    private final RequestAuthenticator requestAuthenticator =
            new RequestAuthenticator(unreachableDatabase(), true, OWNER_TOKEN);

    private static TokenAuthenticator unreachableDatabase() {
        try (var freed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var source = new PGSimpleDataSource();
            source.setUrl("jdbc:postgresql://127.0.0.1:" + freed.getLocalPort() + "/parley");
            return new TokenAuthenticator(source, Duration.ofSeconds(1), () -> Instant.EPOCH);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_process_own_token_is_the_owners() {
        assertThat(requestAuthenticator.check(OWNER_TOKEN))
                .isEqualTo(new TokenCheck.Valid(AuthenticatedUser.OWNER, OWNER_TOKEN.id()));
    }

    @Test
    void a_token_that_cannot_be_looked_up_is_neither_accepted_nor_called_invalid() {
        assertThatThrownBy(() -> requestAuthenticator.check(Token.fresh(new SecureRandom())))
                .isInstanceOf(AccessUnavailable.class);
        assertThatThrownBy(() -> requestAuthenticator.check(new Token(OWNER_TOKEN.id(), "x")))
                .isInstanceOf(AccessUnavailable.class);
    }
}
