package parley.standalone.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.security.Token;

/**
 * One {@code POST /api/commands} whose response is read while its body is still being sent; the
 * JDK's client returns none before the body has ended. One thread may send while another reads.
 */
final class BulkRequest implements AutoCloseable {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final int BUFFER = 1 << 16;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    private BulkRequest(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /**
     * Connects and sends the head.
     *
     * @param parley the server, such as {@code http://localhost:8080}
     * @param query the parameters, with a question mark; empty if there are none
     * @throws IOException if it can't be reached
     */
    static BulkRequest to(URI parley, String query, @Nullable Token token) throws IOException {
        var socket = new Socket(parley.getHost(), parley.getPort());
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) LONGEST_SILENCE.toMillis());
            var request = new BulkRequest(socket);
            request.out.write(head(parley, query, token).getBytes(US_ASCII));
            return request;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Sends some of the body; at most what the buffers between here and Parley hold. */
    void send(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0) {
            out.write((Integer.toHexString(length) + "\r\n").getBytes(US_ASCII));
            out.write(bytes, offset, length);
            out.write("\r\n".getBytes(US_ASCII));
        }
    }

    void end() throws IOException {
        out.write("0\r\n\r\n".getBytes(US_ASCII));
    }

    /**
     * A response.
     *
     * @param body to be read as it arrives
     */
    record Answer(int status, InputStream body) {}

    /** Waits until the response begins. */
    Answer answer() throws IOException {
        var status = ChunkedInput.line(in);
        boolean chunked = false;
        for (var header = ChunkedInput.line(in);
                !header.isEmpty();
                header = ChunkedInput.line(in)) {
            chunked |= header.toLowerCase(Locale.ROOT).matches("transfer-encoding: *chunked");
        }
        return new Answer(code(status), chunked ? new ChunkedInput(in) : in);
    }

    private static int code(String status) throws IOException {
        if (!status.matches("HTTP/1\\.\\d \\d{3}.*")) {
            throw new IOException("the server does not speak HTTP");
        }
        return Integer.parseInt(status.substring(9, 12));
    }

    private static String head(URI parley, String query, @Nullable Token token) {
        var shown = token == null ? "" : "Authorization: Bearer " + token.text() + "\r\n";
        return """
        POST /api/commands%s HTTP/1.1\r
        Host: %s\r
        Content-Type: application/x-ndjson\r
        Transfer-Encoding: chunked\r
        Connection: close\r
        %s\r
        """
                .formatted(query, parley.getRawAuthority(), shown);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
