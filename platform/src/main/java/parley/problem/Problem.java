package parley.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.json.Json;
import tools.jackson.databind.ObjectWriter;

/**
 * A problem detail (RFC 9457): why a request was not fulfilled.
 *
 * @param name the problem's stable name in kebab case; its {@code type} is {@code
 *     urn:parley:problem:} and that name
 * @param status the HTTP status
 * @param title the kind of problem, the same for all of that name
 * @param detail what is wrong this time, and how to fix it
 * @param more further members, such as {@code field}
 */
public record Problem(
        String name, int status, String title, String detail, Map<String, Object> more) {
    /** The media type of a problem detail. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:parley:problem:";
    private static final ObjectWriter JSON = Json.lenient().writerFor(Map.class);

    public Problem {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    public static Problem of(String name, int status, String title, String detail) {
        return new Problem(name, status, title, detail, Map.of());
    }

    /** Returns this problem with a further member; an absent value adds nothing. */
    public Problem with(String member, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var members = new LinkedHashMap<>(more);
        members.put(member, value);
        return new Problem(name, status, title, detail, members);
    }

    /** Returns this problem with a hint at an existing id. */
    public Problem hinting(String nearest) {
        var hint = detail + " Did you mean \"" + nearest + "\"?";
        return new Problem(name, status, title, hint, more).with("nearest", nearest);
    }

    /** Returns an exception that ends the request with this problem. */
    public ProblemException rejected() {
        return new ProblemException(this);
    }

    /** Returns the JSON document of {@link #MEDIA_TYPE}. */
    public String json() {
        return JSON.writeValueAsString(document());
    }

    /** Returns its members, to be embedded in another document. */
    public Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", TYPE + name);
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        document.putAll(more);
        return document;
    }
}
