package parley.standalone.race;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import parley.json.Json;
import parley.postgres.ChildProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process that takes commands, as its callers have it. */
final class Door implements AutoCloseable {
    private static final JsonMapper JSON = Json.lenient();
    private static final String PATH = "/api/commands/";

    static {
        System.setProperty("http.maxConnections", Integer.toString(Race.CALLERS)); // kept alive
    }

    private final String name;
    private final ChildProcess process;
    private final int port;

    Door(String name, ChildProcess process) {
        this.name = name;
        this.process = process;
        this.port =
                Integer.parseInt(
                        process.awaitLine("Ready at ").replaceFirst(".*Ready at (\\d+).*", "$1"));
    }

    record Answer(int status, JsonNode json) {
        boolean isStored() {
            return status == 200 || status == 201;
        }

        /** The stable name of the rule by which it was refused. */
        String rule() {
            return json.at("/type").asString("").replace("urn:parley:problem:", "");
        }
    }

    /**
     * Sends a command and waits for what became of it.
     *
     * @throws IOException if the answer was lost
     */
    Answer send(CommandDraft draft) throws IOException {
        var url = URI.create("http://127.0.0.1:" + port + PATH + draft.name()).toURL();
        var connection = (HttpURLConnection) url.openConnection();
        var body = draft.body().getBytes(US_ASCII);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length); // else a lost one is sent twice
        connection.setRequestProperty("Content-Type", "application/json");
        try (var out = connection.getOutputStream()) {
            out.write(body);
        }
        var status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, JSON.readTree(in.readAllBytes()));
        }
    }

    /**
     * Sends a command and hangs up.
     *
     * @throws IOException if the process is gone
     */
    void sendOnly(CommandDraft draft) throws IOException {
        var head =
                "POST %s%s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(PATH, draft.name(), draft.body().length());
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((head + draft.body()).getBytes(US_ASCII));
        }
    }

    String name() {
        return name;
    }

    /** SIGKILL. */
    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
