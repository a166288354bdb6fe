package parley.benchmarks.asof;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import parley.benchmarks.program.Child;

/** Queries the packaged program over one connection. */
final class OverHttp implements AutoCloseable {
    private final Child program;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    OverHttp(Child program) {
        this.program = program;
    }

    void query(Subject subject, Ratio pair) throws IOException, InterruptedException {
        var address =
                "/api/negotiations/%s?at=%s&knownAt=%s"
                        .formatted(subject.history().issue(), pair.at(), pair.knownAt());
        var request = HttpRequest.newBuilder(program.address(address)).build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
