package parley.query.form;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import parley.problem.Problem;
import parley.web.ContentEncodingGuard;

/**
 * A form as a browser sent it.
 *
 * @param address the address to which it was sent
 * @param fields all of its fields, including the button
 */
record RawForm(String address, List<Field> fields) {
    /** The prefix of the addresses of forms. */
    private static final String RECORD = "/record/";

    record Field(String name, String value) {}

    /** Returns the form of a request, also while its error is handled. */
    static RawForm of(HttpServletRequest request) {
        var fields =
                request.getParameterMap().entrySet().stream()
                        .flatMap(field ->
                                Arrays.stream(field.getValue())
                                        .map(value -> new Field(field.getKey(), value)))
                        .toList();
        return new RawForm(address(request), fields);
    }

    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }

    /** Returns the name of its command. */
    String command() {
        return address.startsWith(RECORD) ? address.substring(RECORD.length()) : "";
    }

    /**
     * Refuses other content, such as JSON, and compressed content.
     *
     * @throws parley.problem.ProblemException with 415
     */
    static void requireForm(HttpServletRequest request) {
        ContentEncodingGuard.refuseAny(request);
        if (!isForm(request.getContentType())) {
            throw Problem.of(
                            "unsupported-media-type",
                            415,
                            "Unsupported media type",
                            "Send the form as a browser does, with Content-Type: application/x-www-form-urlencoded; send JSON to /api/commands.")
                    .rejected();
        }
    }

    private static boolean isForm(@Nullable String type) {
        try {
            return type != null
                    && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(
                            MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }
}
