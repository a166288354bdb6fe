package parley.web.body;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.problem.Problem;
import parley.security.web.Caller;

/**
 * The body of a request. What is read of it takes room from a quota as it arrives, whatever length
 * is declared, until the request has been answered. The first bytes take none: there are no more of
 * them than the connections allow. Not thread-safe.
 */
public final class RequestBody {
    /** Bytes of each body that take no room: all of a login, and of nearly all commands. */
    public static final int FREE_BYTES = 1 << 13;

    private static final String ATTRIBUTE = RequestBody.class.getName();
    private static final int CHUNK = 1 << 13;
    private static final int FIRST_BYTES = 4;

    private final HttpServletRequest request;
    private final int formBytes;
    private final CallerQuota memory;
    private final InstantSource clock;
    private @Nullable Caller caller;
    private long held;
    private @Nullable Map<String, String[]> form;

    /**
     * The body of a request of which nothing has been read.
     *
     * @param formBytes the most that its form may have; 0 if it has none
     */
    RequestBody(
            HttpServletRequest request, int formBytes, CallerQuota memory, InstantSource clock) {
        this.request = request;
        this.formBytes = formBytes;
        this.memory = memory;
        this.clock = clock;
    }

    /** Returns the body of a request, which a filter has added to it. */
    public static RequestBody of(ServletRequest request) {
        return (RequestBody) Objects.requireNonNull(request.getAttribute(ATTRIBUTE));
    }

    static @Nullable RequestBody ifAny(ServletRequest request) {
        return (RequestBody) request.getAttribute(ATTRIBUTE);
    }

    void addTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /**
     * Reads a text in UTF-8 whole.
     *
     * @param most bytes that it may have
     * @throws parley.problem.ProblemException with 408 if it arrives too slowly, 413 if it is
     *     longer, 415 if it is not in UTF-8, 429 if there is no room for it
     */
    public byte[] read(int most, Problem tooLarge) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLarge.rejected();
        }
        try {
            return read(stream(), most, tooLarge);
        } catch (IOException failure) {
            refuseIfSlow(failure);
            throw failure;
        }
    }

    /**
     * Returns the body as it arrives; what is read takes no room.
     *
     * @throws parley.problem.ProblemException with 408 if its first bytes don't arrive, with 415 if
     *     they are not those of a text in UTF-8
     */
    public SlowBodyGuard stream() throws IOException {
        var body = request.getInputStream();
        var first = first(body);
        if (OtherEncoding.isBegunBy(first)) {
            throw BodyProblems.NOT_UTF8.rejected();
        }
        return new SlowBodyGuard(
                new SequenceInputStream(new ByteArrayInputStream(first), body), clock);
    }

    /** Returns the first bytes that arrive together: few, but not none unless the body is empty. */
    private static byte[] first(InputStream body) throws IOException {
        var first = new byte[FIRST_BYTES];
        try {
            return Arrays.copyOf(first, Math.max(0, body.read(first)));
        } catch (IOException failure) {
            refuseIfSlow(failure);
            throw failure;
        }
    }

    private static void refuseIfSlow(IOException failure) {
        if (SlowBodyGuard.isTooSlow(failure)) {
            throw BodyProblems.TOO_SLOW.rejected();
        }
    }

    private byte[] read(SlowBodyGuard body, int most, Problem tooLarge) throws IOException {
        var whole = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        for (int read = body.read(chunk, true); read >= 0; read = body.read(chunk, true)) {
            if (whole.size() + read > most) {
                throw tooLarge.rejected();
            }
            hold(whole.size() + read);
            whole.write(chunk, 0, read);
        }
        return whole.toByteArray();
    }

    private void hold(int bytes) {
        long more = bytes - FREE_BYTES - held;
        if (more > 0) {
            if (caller == null) {
                caller = Caller.of(request);
            }
            if (!memory.take(caller, more)) {
                throw BodyProblems.NO_ROOM.rejected();
            }
            held += more;
        }
    }

    /** Gives back the room that it takes. */
    void release() {
        if (caller != null && held > 0) {
            memory.give(caller, held);
            held = 0;
        }
    }

    boolean isForm() {
        return formBytes > 0;
    }

    /**
     * Returns the fields of its form; none if the body could not be read before.
     *
     * @throws parley.problem.ProblemException as {@link #read(int, Problem)}
     */
    Map<String, String[]> form() throws IOException {
        var fields = form;
        if (fields == null) {
            form = Map.of();
            fields = UrlEncodedForm.of(read(formBytes, BodyProblems.FORM_TOO_LARGE));
            form = fields;
        }
        return fields;
    }
}
