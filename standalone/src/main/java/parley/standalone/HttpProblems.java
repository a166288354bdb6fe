package parley.standalone;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells as problem details what the doors don't: what the framework refuses, and what breaks. */
final class HttpProblems {
    private static final Logger LOG = LoggerFactory.getLogger(HttpProblems.class);

    private HttpProblems() {}

    private static ResponseEntity<Object> answer(int status, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(HttpProblem.of(status).json());
    }

    /** On the way to a door, and inside of it. */
    @RestControllerAdvice
    @Order(Ordered.LOWEST_PRECEDENCE)
    static final class AtDoors extends ResponseEntityExceptionHandler {
        @ExceptionHandler(InvalidParameterException.class)
        ResponseEntity<Object> unreadable() {
            return answer(400, HttpHeaders.EMPTY);
        }

        @ExceptionHandler(RuntimeException.class)
        ResponseEntity<Object> unexpected(RuntimeException broken, HttpServletRequest request) {
            LOG.error("{} was not answered", request.getRequestURI(), broken);
            return answer(500, HttpHeaders.EMPTY);
        }

        @Override
        protected @Nullable ResponseEntity<Object> handleExceptionInternal(
                Exception refused,
                @Nullable Object body,
                HttpHeaders headers,
                HttpStatusCode status,
                WebRequest request) {
            return answer(status.value(), headers);
        }
    }

    /** Before and behind all doors. */
    @RestController
    static final class Elsewhere implements ErrorController {
        @RequestMapping("/error")
        ResponseEntity<Object> error(HttpServletRequest request) {
            var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            return answer(status instanceof Integer code ? code : 404, HttpHeaders.EMPTY);
        }
    }
}
