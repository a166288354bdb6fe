package parley.command.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import parley.command.CommandRejected;
import parley.command.Rejection;
import parley.events.InvalidValue;
import parley.events.RecordId;
import parley.eventstore.LogUnavailable;
import parley.problem.Problem;
import parley.problem.ProblemException;

/** Says in a problem detail why a command was not recorded. */
@RestControllerAdvice(annotations = CommandEndpoint.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class CommandProblems {
    private static final Logger LOG = LoggerFactory.getLogger(CommandProblems.class);
    private static final String SECONDS_TO_RETRY = "1";
    private static final String SEND_AGAIN =
            "It is not known whether the command was stored. Send it again with the command id given in record: that is safe, and the answer will tell.";

    @ExceptionHandler
    ResponseEntity<String> rejected(ProblemException rejected) {
        return answer(rejected.problem());
    }

    @ExceptionHandler
    ResponseEntity<String> refused(CommandRejected refused) {
        return answer(problem(refused.refusal()));
    }

    /** The last resort for what no reader has located. */
    @ExceptionHandler
    ResponseEntity<String> invalid(InvalidValue refused) {
        return answer(JsonErrorTranslator.problem(refused));
    }

    /** Before anything was to be stored. */
    @ExceptionHandler
    ResponseEntity<String> unavailable(LogUnavailable unavailable, HttpServletRequest request) {
        return answer(notStored(request.getRequestURI(), unavailable));
    }

    @ExceptionHandler
    ResponseEntity<String> unanswered(OutcomeUnknown unanswered, HttpServletRequest request) {
        return answer(
                unanswered(unanswered.record(), unanswered.getCause(), request.getRequestURI()));
    }

    /**
     * Of a command of which it is not known whether it was stored.
     *
     * @param where it came in, for Parley's own output
     */
    public static Problem unanswered(RecordId record, @Nullable Throwable cause, String where) {
        if (cause instanceof LogUnavailable unavailable) {
            LOG.warn("{} failed: {}", where, unavailable.getMessage());
            return unavailable(record);
        }
        LOG.error("{} failed", where, cause);
        return unexpected(SEND_AGAIN).with("record", record.value());
    }

    /**
     * Of a command that the log was not asked to store.
     *
     * @param where it came in, for Parley's own output
     */
    public static Problem notStored(String where, LogUnavailable unavailable) {
        LOG.warn("{} failed: {}", where, unavailable.getMessage());
        return unavailable("Nothing was stored. Try again.");
    }

    /** Of a command on which the log has said nothing. */
    public static Problem unavailable(RecordId record) {
        return unavailable(SEND_AGAIN).with("record", record.value());
    }

    /** Of what nobody has thought of. */
    public static Problem unexpected(String mend) {
        return Problem.of(
                "unexpected",
                500,
                "Internal error",
                "Parley's own output says what went wrong. " + mend);
    }

    /** Why a command was not stored; null if that is not known. */
    static @Nullable public Problem refusal(Throwable failure) {
        return switch (failure) {
            case CommandRejected refused -> problem(refused.refusal());
            case InvalidValue invalid -> JsonErrorTranslator.problem(invalid);
            default -> null;
        };
    }

    private static Problem unavailable(String detail) {
        return Problem.of("log-unavailable", 503, "The log is unavailable", detail);
    }

    static Problem problem(Rejection refusal) {
        var rule = refusal.rule();
        var status =
                switch (rule.category()) {
                    case RULE -> 422;
                    case CONFLICT -> 409;
                    case STALE -> 412;
                };
        var problem = Problem.of(rule.word(), status, rule.title(), rule.mend());
        for (var detail : refusal.details().entrySet()) {
            problem = problem.with(detail.getKey(), detail.getValue());
        }
        return problem;
    }

    public static ResponseEntity<String> answer(Problem problem) {
        var response = ResponseEntity.status(problem.status());
        if (problem.status() == 429 || problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        }
        return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.json());
    }
}
