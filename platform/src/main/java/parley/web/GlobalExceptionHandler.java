package parley.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import parley.problem.Problem;
import parley.problem.ProblemException;
import parley.security.web.RejectedForm;
import parley.security.web.RequiresRole;

/** Answers with problem details what no controller handles: rejections and failures. */
public final class GlobalExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(GlobalExceptionHandler.class);

    private static final String SECONDS_TO_RETRY = "1";

    private GlobalExceptionHandler() {}

    public static ResponseEntity<Object> answer(Problem problem) {
        return answer(problem, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Object> answer(int status, HttpHeaders headers) {
        return answer(StandardProblems.of(status), headers);
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        var answer = ResponseEntity.status(problem.status()).headers(headers);
        if (problem.status() == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.json());
    }

    /** Handles errors on the way to a controller and in it. */
    @RestControllerAdvice
    @Order(Ordered.LOWEST_PRECEDENCE)
    static final class InControllers extends ResponseEntityExceptionHandler {
        /** A form that Tomcat does not read, such as one that is too large. */
        @ExceptionHandler(InvalidParameterException.class)
        @Nullable ResponseEntity<Object> unreadable(
                InvalidParameterException unreadable, WebRequest request) {
            var status = HttpStatusCode.valueOf(unreadable.getErrorCode());
            return sendError(request, status) ? null : answer(status.value(), HttpHeaders.EMPTY);
        }

        /** One that was rejected before a controller with an answer of its own was reached. */
        @ExceptionHandler
        ResponseEntity<Object> rejected(ProblemException rejected) {
            return answer(rejected.problem(), HttpHeaders.EMPTY);
        }

        @ExceptionHandler(RuntimeException.class)
        ResponseEntity<Object> unexpected(RuntimeException failure, HttpServletRequest request) {
            LOG.error("{} failed", request.getRequestURI(), failure);
            return answer(500, HttpHeaders.EMPTY);
        }

        /** Leaves unknown addresses to {@link Elsewhere}, because a browser gets a page. */
        @Override
        protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
                NoResourceFoundException unknown,
                HttpHeaders headers,
                HttpStatusCode status,
                WebRequest request) {
            return sendError(request, status)
                    ? null
                    : super.handleNoResourceFoundException(unknown, headers, status, request);
        }

        /** Names what the address answers with, where anything does. */
        @Override
        protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
                HttpMediaTypeNotAcceptableException refused,
                HttpHeaders headers,
                HttpStatusCode status,
                WebRequest request) {
            var types = refused.getSupportedMediaTypes();
            return types.isEmpty()
                    ? answer(status.value(), headers)
                    : answer(StandardProblems.notAcceptable(MediaType.toString(types)), headers);
        }

        private static boolean sendError(WebRequest request, HttpStatusCode status) {
            if (!(request instanceof ServletWebRequest web)
                    || web.getResponse() == null
                    || web.getRequest().getDispatcherType() == DispatcherType.ERROR) {
                return false;
            }
            try {
                web.getResponse().sendError(status.value());
                return true;
            } catch (IOException disconnected) {
                return false;
            }
        }

        @Override
        protected @Nullable ResponseEntity<Object> handleExceptionInternal(
                Exception rejection,
                @Nullable Object body,
                HttpHeaders headers,
                HttpStatusCode status,
                WebRequest request) {
            return answer(status.value(), headers);
        }
    }

    /** Handles errors outside of all controllers; query-side adds a page for browsers. */
    @Controller
    @RequiresRole({})
    public static final class Elsewhere implements ErrorController {
        @RequestMapping("/error")
        ResponseEntity<Object> error(HttpServletRequest request) {
            return answer(
                    RejectedForm.why(request)
                            .orElseGet(() -> StandardProblems.of(status(request))));
        }

        /** Returns the status of the error for which a request was forwarded to {@code /error}. */
        public static int status(HttpServletRequest request) {
            return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                    ? code
                    : 404;
        }
    }
}
