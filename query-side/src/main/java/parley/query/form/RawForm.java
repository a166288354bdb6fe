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
 * @param address where it was sent to
 * @param fields all that was in it, the button that was pressed included
 */
record RawForm(String address, List<Field> fields) {
    /** The addresses of forms begin so. */
    private static final String RECORD = "/record/";

    /** A field as it was sent. */
    record Field(String name, String value) {}

    /** That of a request, or of the one for which an error is told. */
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
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** The name of the command that it is the form of. */
    String command() {
        return address.startsWith(RECORD) ? address.substring(RECORD.length()) : "";
    }

    /**
     * Refuses what is no form, such as JSON, and what is compressed.
     *
     * @throws parley.problem.ProblemException with 415
     */
    static void refuseWhatIsNone(HttpServletRequest request) {
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
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }
}
