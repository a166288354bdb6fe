package parley.query.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import parley.problem.Problem;
import parley.query.web.QueryEndpoint;
import parley.security.AccessProblems;
import parley.security.AccessUnavailable;
import parley.security.Token;
import parley.security.web.LoginCookie;
import parley.security.web.RequestAuthenticator;
import parley.security.web.RequiresRole;

/** {@code /login} exchanges a token from a form for a cookie; {@code /logout} clears the cookie. */
@Controller
@QueryEndpoint
@RequiresRole({})
public final class LoginController {
    private static final List<Problem> REASONS =
            List.of(AccessProblems.TOKEN_NOT_VALID, AccessProblems.TOKEN_IN_ADDRESS);

    private final RequestAuthenticator authenticator;

    LoginController(RequestAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /**
     * Shows the form.
     *
     * @param why the name of the problem that led the user here
     * @param to the page to open after login
     */
    @GetMapping("/login")
    ModelAndView form(
            @RequestParam(required = false) @Nullable String why,
            @RequestParam(required = false) @Nullable String to) {
        var reason = REASONS.stream().filter(problem -> problem.name().equals(why)).findFirst();
        return page(HttpStatus.OK, reason, to);
    }

    /** Logs in the holder of a token and redirects to the requested page. */
    @PostMapping("/login")
    Object logIn(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var given = Token.read(token.strip());
            if (given.flatMap(authenticator::admit).isEmpty()) {
                return page(
                        HttpStatus.UNAUTHORIZED, Optional.of(AccessProblems.TOKEN_NOT_VALID), to);
            }
            LoginCookie.set(given.get(), request, response);
            return seeOther(SafeRedirect.of(to));
        } catch (AccessUnavailable away) {
            return page(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Optional.of(AccessProblems.ACCESS_UNAVAILABLE),
                    to);
        }
    }

    /** Logs out; a filter has already checked the form's CSRF token. */
    @PostMapping("/logout")
    ResponseEntity<Void> logOut(
            @RequestParam(required = false) @Nullable String csrf,
            HttpServletRequest request,
            HttpServletResponse response) {
        LoginCookie.clear(request, response);
        return seeOther("/login");
    }

    private static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    private static ModelAndView page(
            HttpStatus status, Optional<Problem> reason, @Nullable String to) {
        var model = new HashMap<String, Object>();
        model.put("to", SafeRedirect.of(to));
        reason.ifPresent(problem -> model.put("fault", problem));
        return new ModelAndView("login", model, status);
    }
}
