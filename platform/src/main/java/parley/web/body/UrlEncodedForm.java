package parley.web.body;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.Parameters;

/** The fields of a form as a browser encodes it. */
final class UrlEncodedForm {
    private static final int MOST_FIELDS = 1_000;

    private UrlEncodedForm() {}

    /**
     * Decodes a form.
     *
     * @throws org.apache.tomcat.util.http.InvalidParameterException if it is malformed, or has too
     *     many fields
     */
    static Map<String, String[]> of(byte[] body) {
        var parameters = new Parameters();
        parameters.setCharset(StandardCharsets.UTF_8);
        parameters.setLimit(MOST_FIELDS);
        parameters.processParameters(body, 0, body.length);
        var fields = new LinkedHashMap<String, String[]>();
        for (var name : Collections.list(parameters.getParameterNames())) {
            fields.put(name, parameters.getParameterValues(name));
        }
        return fields;
    }
}
