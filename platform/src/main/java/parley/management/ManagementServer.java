package parley.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import parley.security.web.SecurityHeaders;
import parley.web.Health;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers {@code GET /health/live}, {@code /health/ready} and {@code /metrics}, in Prometheus's
 * text format, and nothing else. It is the JDK's own server: a second Tomcat costs fifty megabytes.
 */
public final class ManagementServer implements AutoCloseable {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String JSON = "application/json";

    static {
        // The JDK's server reads these when its class is loaded: no caller may hold a thread for
        // long.
        limit("sun.net.httpserver.maxReqTime", "10");
        limit("sun.net.httpserver.maxRspTime", "30");
        limit("jdk.httpserver.maxConnections", "64");
    }

    private final ManagementAddress address;
    private final HttpServer server;
    private final ExecutorService threads;

    private ManagementServer(
            ManagementAddress address, HttpServer server, ExecutorService threads) {
        this.address = address;
        this.server = server;
        this.threads = threads;
    }

    static ManagementServer start(
            ManagementAddress address, PrometheusMeterRegistry meters, Health health) {
        var listen = address.listen();
        try {
            var server =
                    HttpServer.create(new InetSocketAddress(listen.address(), listen.port()), 0);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", exchange -> answer(exchange, meters, health));
            server.start();
            return new ManagementServer(address, server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void limit(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static void answer(HttpExchange exchange, PrometheusMeterRegistry meters, Health health)
            throws IOException {
        try (exchange) {
            SecurityHeaders.all().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            if (!METHODS.contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/health/live" -> send(exchange, 200, JSON, "{\"status\":\"up\"}");
                case "/health/ready" -> {
                    var answer = health.answer();
                    var body = JsonMapper.shared().writeValueAsString(answer.body());
                    send(exchange, answer.status(), JSON, body);
                }
                case "/metrics" -> send(exchange, 200, TEXT, meters.scrape());
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Returns its URL, with the actual port if any free one was requested. */
    public String url() {
        return address.listen().url(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
