package parley.benchmarks.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import parley.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends many commands in one request whose answer is read while it is sent, with hardly any
 * overhead: of the answer, only the end is kept.
 */
public final class ImportClient {
    private static final JsonMapper JSON = Json.lenient();
    private static final int BUFFER = 1 << 16;

    /** More than the summary takes. */
    private static final int TAIL = 4_000;

    private ImportClient() {}

    /**
     * Sends parts of a body one after the other, all lines of which have to be recorded.
     *
     * @param part makes each of them
     * @return how many commands were recorded
     */
    public static long send(URI parley, int parts, IntFunction<byte[]> part) throws IOException {
        try (var socket = new Socket(parley.getHost(), parley.getPort())) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            out.write(head(parley).getBytes(US_ASCII));
            var summary =
                    CompletableFuture.supplyAsync(
                            () -> summary(socket), Thread::startVirtualThread);
            for (int i = 0; i < parts; i++) {
                var bytes = part.apply(i);
                out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(US_ASCII));
                out.write(bytes);
                out.write("\r\n".getBytes(US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(US_ASCII));
            return recorded(summary.join());
        }
    }

    private static String head(URI parley) {
        return """
        POST /api/commands HTTP/1.1\r
        Host: %s\r
        Content-Type: application/x-ndjson\r
        Transfer-Encoding: chunked\r
        Connection: close\r
        \r
        """
                .formatted(parley.getRawAuthority());
    }

    private static long recorded(JsonNode summary) {
        long recorded = summary.path("recorded").asLong();
        if (!summary.path("end").asString().equals("complete")
                || recorded != summary.path("lines").asLong()) {
            throw new IllegalStateException("not all was recorded: " + summary);
        }
        return recorded;
    }

    /** The last line, without what HTTP writes around the chunks in which it may come. */
    private static JsonNode summary(Socket socket) {
        try {
            var end = tail(socket.getInputStream());
            var answer = end.replaceAll("\r\n[0-9a-f]+\r\n(?:\r\n)?", "").strip();
            return JSON.readTree(answer.substring(answer.lastIndexOf('\n') + 1));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static String tail(InputStream in) throws IOException {
        var buffer = new byte[BUFFER];
        int kept = 0;
        for (int read = in.read(buffer, 0, BUFFER); read >= 0; ) {
            kept += read;
            if (kept > BUFFER - TAIL) {
                System.arraycopy(buffer, kept - TAIL, buffer, 0, TAIL);
                kept = TAIL;
            }
            read = in.read(buffer, kept, BUFFER - kept);
        }
        return new String(buffer, 0, kept, UTF_8);
    }
}
