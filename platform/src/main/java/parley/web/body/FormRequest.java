package parley.web.body;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import parley.problem.ProblemException;

/** A request whose parameters are those of its address and of the form in its body. */
final class FormRequest extends HttpServletRequestWrapper {
    private final RequestBody body;
    private @Nullable Map<String, String[]> parameters;

    FormRequest(HttpServletRequest request, RequestBody body) {
        super(request);
        this.body = body;
    }

    /**
     * Reads the form when it is first needed, as Tomcat would.
     *
     * @throws InvalidParameterException as Tomcat would, with the status to answer
     */
    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            var all = new LinkedHashMap<>(super.getParameterMap());
            form().forEach((name, values) -> all.merge(name, values, FormRequest::concat));
            parameters = Collections.unmodifiableMap(all);
        }
        return parameters;
    }

    private Map<String, String[]> form() {
        try {
            return body.form();
        } catch (ProblemException rejected) {
            // Without the cause, by which a page would find a handler of its own.
            var problem = rejected.problem();
            throw new InvalidParameterException(problem.title(), problem.status());
        } catch (IOException cutShort) {
            throw new InvalidParameterException(cutShort);
        }
    }

    private static String[] concat(String[] first, String[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
