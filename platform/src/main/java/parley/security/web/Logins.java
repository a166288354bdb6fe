package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Optional;
import parley.problem.ProblemException;
import parley.security.AccessProblems;
import parley.security.AccessUnavailable;
import parley.security.AuditLog.Event;
import parley.security.SessionId;
import parley.security.SessionRepository;
import parley.security.Token;
import parley.security.TokenCheck;

/** Logs browsers in and out. */
public final class Logins {
    private final RequestAuthenticator authenticator;
    private final SessionRepository sessions;
    private final SecureRandom random = new SecureRandom();

    Logins(RequestAuthenticator authenticator, SessionRepository sessions) {
        this.authenticator = authenticator;
        this.sessions = sessions;
    }

    /**
     * Begins a session of a token's holder, and sets its cookie.
     *
     * @param presented a token, valid or not
     * @throws ProblemException with 401 if it isn't, with 503 if that is not known
     */
    public void begin(String presented, HttpServletRequest request, HttpServletResponse response) {
        try {
            var token = Token.read(presented).orElseThrow(AccessProblems.TOKEN_NOT_VALID::rejected);
            AuditedRequest.presents("token " + token.id(), request);
            switch (authenticator.check(token)) {
                case TokenCheck.Valid(var user, var id) -> {
                    AuditedRequest.sentBy(user, request);
                    begin(token, request, response);
                    AuditedRequest.write(Event.LOGIN, request, "token " + id);
                }
                case TokenCheck.Expired(var at) -> throw AccessProblems.expired(at).rejected();
                case TokenCheck.Invalid() -> throw AccessProblems.TOKEN_NOT_VALID.rejected();
            }
        } catch (AccessUnavailable unavailable) {
            throw AccessProblems.ACCESS_UNAVAILABLE.rejected();
        } catch (ProblemException refused) {
            AuditedRequest.refused(refused.problem(), request);
            throw refused;
        }
    }

    /** Ends the browser's earlier session, so that none is left that nobody can log out of. */
    private void begin(Token token, HttpServletRequest request, HttpServletResponse response) {
        var session = SessionId.fresh(random);
        if (!sessions.begin(session, token)) {
            throw AccessProblems.TOKEN_NOT_VALID.rejected();
        }
        live(request).ifPresent(sessions::end);
        LoginCookie.set(session, request, response);
    }

    /**
     * Ends the session of a request, and clears its cookie.
     *
     * @throws ProblemException with 503 if it can't be ended now
     */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        try {
            live(request)
                    .ifPresent(session -> {
                        sessions.end(session);
                        AuditedRequest.write(Event.LOGOUT, request, "session");
                    });
        } catch (AccessUnavailable unavailable) {
            throw AccessProblems.ACCESS_UNAVAILABLE.rejected();
        }
        LoginCookie.clear(request, response);
    }

    /** Returns the session of a request. Whoever has none has nothing written in the database. */
    private Optional<SessionId> live(HttpServletRequest request) {
        return LoginCookie.session(request)
                .filter(session -> authenticator.check(session) instanceof TokenCheck.Valid);
    }
}
