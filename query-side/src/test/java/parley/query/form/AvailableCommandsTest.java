package parley.query.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class AvailableCommandsTest {
    /** A request without a token. */
    private final HttpServletRequest request =
            (HttpServletRequest)
                    Proxy.newProxyInstance(
                            HttpServletRequest.class.getClassLoader(),
                            new Class<?>[] {HttpServletRequest.class},
                            (_, _, _) -> null);

    private final List<Integer> statuses = new ArrayList<>();
    private HttpServer commandSide;
    private CommandSideClient client;
    private AvailableCommands commands;
    private String version = "1";

    @BeforeEach
    void listen() throws IOException {
        commandSide =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        commandSide.createContext("/api/openapi.json", this::answer);
        commandSide.start();
        var address = URI.create("http://localhost:" + commandSide.getAddress().getPort());
        client = new CommandSideClient(_ -> address);
        commands = new AvailableCommands(_ -> address, client);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var tag = '"' + version + '"';
            boolean known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", tag);
            statuses.add(known ? 304 : 200);
            exchange.sendResponseHeaders(statuses.getLast(), known ? -1 : 0);
            if (!known) {
                exchange.getResponseBody()
                        .write("{\"version\":%s}".formatted(version).getBytes(UTF_8));
            }
        }
    }

    @AfterEach
    void stop() {
        client.close();
        commandSide.stop(0);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        var first = commands.now(request);
        assertThat(commands.now(request)).isSameAs(first);
        assertThat(statuses).containsExactly(200, 304);
    }

    @Test
    void what_has_changed_is_read_at_once() {
        commands.now(request);
        version = "2";
        assertThat(commands.now(request).document()).hasToString("{\"version\":2}");
        assertThat(commands.now(request).document()).hasToString("{\"version\":2}");
        assertThat(statuses).containsExactly(200, 200, 304);
    }

    @Test
    void while_nobody_answers_a_sent_form_has_those_of_before() {
        var before = commands.now(request);
        commandSide.stop(0);
        assertThatThrownBy(() -> commands.now(request)).isInstanceOf(ProblemException.class);
        var known = commands.forSentForm(request);
        assertThat(known.commands()).isEqualTo(before);
        assertThat(String.valueOf(known.problem())).contains("commands-unavailable");
    }

    @Test
    void where_they_were_never_known_a_sent_form_is_told_so() {
        commandSide.stop(0);
        assertThatThrownBy(() -> commands.forSentForm(request))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void in_the_same_process_nothing_is_sent() {
        var document = JsonMapper.shared().readTree("{\"version\":7}");
        var here = new AvailableCommands(CommandService.here(() -> document), client);
        assertThat(here.now(request).document()).isSameAs(document);
        assertThat(statuses).isEmpty();
    }
}
