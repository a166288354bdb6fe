package parley.standalone.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import parley.standalone.Parley;

/** A request that a caller sends as far as they like, and holds. */
final class HeldRequest implements AutoCloseable {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private final Socket socket;
    private final InputStream in;

    private HeldRequest(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends a part of a request, whose lines end as in HTTP. */
    static HeldRequest begin(Parley parley, String part) throws IOException {
        var port = URI.create(parley.address()).getPort();
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) LONGEST_SILENCE.toMillis());
        var held = new HeldRequest(socket);
        held.send(part.replace("\n", "\r\n"));
        return held;
    }

    void send(String more) throws IOException {
        socket.getOutputStream().write(more.getBytes(US_ASCII));
    }

    /** Waits for the status of the answer; 0 if the connection is closed without one. */
    int status() throws IOException {
        try {
            return Integer.parseInt(ChunkedInput.line(in).split(" ", 3)[1]);
        } catch (EOFException | SocketException closed) {
            return 0;
        }
    }

    /** Returns the rest of the answer. */
    String rest() throws IOException {
        return new String(in.readAllBytes(), US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
