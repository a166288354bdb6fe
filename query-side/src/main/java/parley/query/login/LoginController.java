package parley.query.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
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
import parley.problem.ProblemException;
import parley.query.web.QueryEndpoint;
import parley.security.AccessProblems;
import parley.security.web.Logins;
import parley.security.web.RequiresRole;

/** {@code /login} exchanges a token from a form for a session; {@code /logout} ends the session. */
@Controller
@QueryEndpoint
@RequiresRole({})
public final class LoginController {
    private final Logins logins;

    LoginController(Logins logins) {
        this.logins = logins;
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
        var reason =
                AccessProblems.LED_TO_LOGIN.stream()
                        .filter(problem -> problem.name().equals(why))
                        .findFirst();
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
            logins.begin(token.strip(), request, response);
            return seeOther(SafeRedirect.of(to));
        } catch (ProblemException refused) {
            var problem = refused.problem();
            return page(HttpStatus.valueOf(problem.status()), Optional.of(problem), to);
        }
    }

    /** Logs out; a filter has already checked the form's CSRF token. */
    @PostMapping("/logout")
    ResponseEntity<Void> logOut(
            @RequestParam(required = false) @Nullable String csrf,
            HttpServletRequest request,
            HttpServletResponse response) {
        logins.end(request, response);
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
