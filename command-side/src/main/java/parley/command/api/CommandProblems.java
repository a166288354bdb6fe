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

/** Answers with a problem detail where a command was not recorded. */
@RestControllerAdvice(annotations = CommandEndpoint.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class CommandProblems {
    private static final Logger LOG = LoggerFactory.getLogger(CommandProblems.class);
    private static final String SECONDS_TO_RETRY = "1";
    private static final String SEND_AGAIN =
            "It is not known whether the command was stored. Send it again with the command id given in record: that is safe, and the answer will tell.";

    private static final String DISK_FULL =
            "The disk of the database is full, nothing was stored. Free some space there, then send the command again.";

    @ExceptionHandler
    ResponseEntity<String> rejected(ProblemException rejected) {
        return answer(rejected.problem());
    }

    @ExceptionHandler
    ResponseEntity<String> refused(CommandRejected refused) {
        return answer(problem(refused.rejection()));
    }

    /** The fallback for an invalid value whose field is not known. */
    @ExceptionHandler
    ResponseEntity<String> invalid(InvalidValue refused) {
        return answer(JsonErrorTranslator.problem(refused));
    }

    /** The log was unavailable before anything was to be stored. */
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
     * Returns and logs the problem of a command whose outcome is unknown.
     *
     * @param where the path or line on which it came, for the log output
     */
    public static Problem unanswered(RecordId record, @Nullable Throwable cause, String where) {
        if (cause instanceof LogUnavailable unavailable) {
            LOG.warn("{} failed: {}", where, unavailable.getMessage());
            return unavailable(record, unavailable);
        }
        LOG.error("{} failed", where, cause);
        return unexpected(SEND_AGAIN).with("record", record.value());
    }

    /**
     * Returns and logs the problem of a command that was not yet sent to the log.
     *
     * @param where the path or line on which it came, for the log output
     */
    public static Problem notStored(String where, LogUnavailable unavailable) {
        LOG.warn("{} failed: {}", where, unavailable.getMessage());
        return unavailable(unavailable.isDiskFull() ? DISK_FULL : "Nothing was stored. Try again.");
    }

    /** Returns the problem of a command to which the log has not responded. */
    public static Problem unavailable(RecordId record, Throwable cause) {
        var full = cause instanceof LogUnavailable unavailable && unavailable.isDiskFull();
        return unavailable(full ? DISK_FULL : SEND_AGAIN).with("record", record.value());
    }

    /** Returns the problem of an unexpected failure. */
    public static Problem unexpected(String remedy) {
        return Problem.of(
                "unexpected",
                500,
                "Internal error",
                "Parley's own output says what went wrong. " + remedy);
    }

    /** Returns why a command was rejected; null if the failure has another cause. */
    public static @Nullable Problem whyRejected(Throwable failure) {
        return switch (failure) {
            case CommandRejected refused -> problem(refused.rejection());
            case InvalidValue invalid -> JsonErrorTranslator.problem(invalid);
            default -> null;
        };
    }

    private static Problem unavailable(String detail) {
        return Problem.of("log-unavailable", 503, "The log is unavailable", detail);
    }

    static Problem problem(Rejection rejection) {
        var rule = rejection.rule();
        var status =
                switch (rule.category()) {
                    case RULE -> 422;
                    case CONFLICT -> 409;
                    case STALE -> 412;
                };
        var problem = Problem.of(rule.word(), status, rule.title(), rule.remedy());
        for (var detail : rejection.details().entrySet()) {
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
