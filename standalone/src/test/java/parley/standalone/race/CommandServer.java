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

/** A process that accepts commands, as its callers see it. */
final class CommandServer implements AutoCloseable {
    private static final JsonMapper JSON = Json.lenient();
    private static final String PATH = "/api/commands/";

    static {
        System.setProperty("http.maxConnections", Integer.toString(Race.CALLERS)); // kept alive
    }

    private final String name;
    private final ChildProcess process;
    private final int port;

    CommandServer(String name, ChildProcess process) {
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

        /** Returns the type of the rejection. */
        String rule() {
            return json.at("/type").asString("").replace("urn:parley:problem:", "");
        }
    }

    /**
     * Sends a command and waits for the response.
     *
     * @throws IOException if the response was lost
     */
    Answer send(CommandDraft draft) throws IOException {
        var url = URI.create("http://127.0.0.1:" + port + PATH + draft.name()).toURL();
        var connection = (HttpURLConnection) url.openConnection();
        var body = draft.body().getBytes(US_ASCII);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length); // or a lost one is sent twice
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
     * Sends a command and closes the connection.
     *
     * @throws IOException if the process is dead
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

    /** Kills it with SIGKILL. */
    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
