package parley.query.read;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import parley.events.InvalidValue;
import parley.eventstore.LogUnavailable;
import parley.problem.Problem;
import parley.problem.ProblemException;
import parley.problem.RequestProblems;
import parley.query.web.QueryEndpoint;
import parley.query.web.QueryProblems;
import parley.security.web.CurrentUser;

/** Answers failed reads with problem details. */
@RestControllerAdvice(annotations = QueryEndpoint.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ReadProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ReadProblems.class);
    private static final String SECONDS_TO_RETRY = "1";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\s*[-+]?\\d+\\s*");

    private final ThingIdSuggestions suggestions;

    ReadProblems(ThingIdSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    @ExceptionHandler
    ResponseEntity<String> rejected(ProblemException rejected) {
        return answer(suggestions.hint(rejected.problem(), CurrentUser.reach()));
    }

    /** The only parameter that is a number is the limit of a page. */
    @ExceptionHandler
    ResponseEntity<String> mismatch(MethodArgumentTypeMismatchException mismatch) {
        return answer(
                WHOLE_NUMBER.matcher(String.valueOf(mismatch.getValue())).matches()
                        ? PageLimits.outOfRange()
                        : RequestProblems.invalidParameter(
                                mismatch.getName(), "This must be a whole number."));
    }

    /** A last resort: every parameter should be checked where its name is known. */
    @ExceptionHandler
    ResponseEntity<String> invalid(InvalidValue invalid) {
        LOG.warn("A parameter was rejected later than it should have been", invalid);
        return answer(
                Problem.of("invalid-parameter", 400, "Invalid parameter", invalid.sentence()));
    }

    @ExceptionHandler({
        LogUnavailable.class,
        DataAccessException.class,
        TransactionException.class,
        SQLException.class
    })
    ResponseEntity<String> unavailable(Exception unavailable, HttpServletRequest request) {
        LOG.warn("{} failed: {}", request.getRequestURI(), unavailable.getMessage());
        return answer(
                QueryProblems.factsUnavailable(
                        "The database is unreachable or slow. Try again in a moment."));
    }

    private static ResponseEntity<String> answer(Problem problem) {
        var answer =
                ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        }
        return answer.body(problem.json());
    }
}
