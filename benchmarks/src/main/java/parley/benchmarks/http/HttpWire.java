package parley.benchmarks.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * One persistent HTTP connection with hardly any overhead over its socket, since the client shares
 * the processors with what it measures. Not thread-safe.
 */
public final class HttpWire implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final String host;

    private HttpWire(Socket socket, String host) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.host = host;
    }

    public static HttpWire to(URI address) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        return new HttpWire(socket, address.getAuthority());
    }

    /**
     * Sends a command that must be accepted.
     *
     * @throws IOException with the response's content, if its status is not 201
     */
    public void record(String command, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        var head =
                """
                POST /api/commands/%s HTTP/1.1\r
                Host: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """
                        .formatted(command, host, body.length);
        var request = new ByteArrayOutputStream(head.length() + body.length);
        request.writeBytes(head.getBytes(US_ASCII));
        request.writeBytes(body);
        request.writeTo(socket.getOutputStream());
        expectCreated(command);
    }

    private void expectCreated(String command) throws IOException {
        var status = line();
        int length = 0;
        boolean chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.equals("transfer-encoding: chunked");
        }
        var body = chunked ? chunks() : new String(in.readNBytes(length), UTF_8);
        if (!status.startsWith("HTTP/1.1 201")) {
            throw new IOException(command + " was answered " + status + ": " + body);
        }
    }

    private String chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toString(UTF_8);
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
