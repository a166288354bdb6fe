package parley.command.bulk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.command.api.CommandEndpoint;
import parley.command.api.CommandProblems;
import parley.command.api.ConcurrencyLimit;
import parley.command.api.IdempotencyKeys;
import parley.command.api.RequestBodyReader;
import parley.command.axon.CommandGateway;
import parley.problem.Problem;
import parley.security.AuthenticatedUser;
import parley.security.Role;
import parley.security.web.RequiresRole;
import parley.web.ContentEncodingGuard;

/**
 * {@code POST /api/commands}: a command a line in, what became of it a line out, while more are
 * coming.
 */
@RestController
@CommandEndpoint
@RequestMapping("/api/commands")
@RequiresRole(Role.RECORDER)
public final class BulkCommandController {
    private static final String LINES = "application/x-ndjson";

    /** Of lines that came together. */
    private static final int MOST_WAITING = 4;

    private static final Thread.Builder.OfVirtual ANSWERING =
            Thread.ofVirtual().name("parley-bulk");

    private final CommandGateway commands;
    private final BulkLineParser reader;
    private final InstantSource clock;
    private final ConcurrencyLimit bulkCalls;

    BulkCommandController(
            CommandGateway commands,
            BulkLineParser reader,
            InstantSource clock,
            ConcurrencyLimit bulkCalls) {
        this.commands = commands;
        this.reader = reader;
        this.clock = clock;
        this.bulkCalls = bulkCalls;
    }

    /** Records commands in the order of their lines, each as if those before it were stored. */
    @PostMapping(consumes = {LINES, "application/ndjson", "application/jsonl"})
    void record(AuthenticatedUser access, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ContentEncodingGuard.refuseAny(request);
        refuseParameters(request);
        refuseHeader(request, IdempotencyKeys.HEADER, "Each line must give its own commandId.");
        refuseHeader(
                request,
                HttpHeaders.IF_MATCH,
                "This header is allowed only with a single command.");
        if (!bulkCalls.take()) {
            throw tooMany();
        }
        try {
            response.setContentType(LINES);
            answer(access, request, response);
        } finally {
            bulkCalls.giveBack();
        }
    }

    /** Anything else that is sent here. */
    @PostMapping
    ResponseEntity<String> refuse() {
        return CommandProblems.answer(
                Problem.of(
                        "unsupported-media-type",
                        415,
                        "Unsupported media type",
                        "Send one command per line with Content-Type: %s, or a single command to /api/commands/{CommandName}."
                                .formatted(LINES)));
    }

    private void answer(
            AuthenticatedUser access, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var belt = new HandOffQueue<List<BulkLine>>(MOST_WAITING);
        var answering =
                new BulkExecutor(
                        belt,
                        commands.dictation(),
                        new BulkResponseWriter(response.getOutputStream()));
        var cutter =
                new NdjsonSplitter(
                        new SlowBodyGuard(request.getInputStream(), clock),
                        RequestBodyReader.MOST_BYTES);
        var answered = CompletableFuture.runAsync(answering::run, ANSWERING::start);
        try {
            new BulkRequestReader(cutter, reader, access, belt).run();
        } finally {
            // Not before: request and response are the server's again when this returns.
            answered.join();
        }
    }

    private static void refuseParameters(HttpServletRequest request) {
        for (var name : request.getParameterMap().keySet()) {
            throw Problem.of(
                            "unknown-parameter",
                            400,
                            "Unknown parameter",
                            "This address takes no parameters; dryRun is for single commands.")
                    .with("parameter", name)
                    .with("known", List.of())
                    .rejected();
        }
    }

    private static void refuseHeader(HttpServletRequest request, String name, String detail) {
        @Nullable String given = request.getHeader(name);
        if (given != null) {
            throw Problem.of("invalid-header", 400, "Invalid header", detail)
                    .with("header", name)
                    .rejected();
        }
    }

    private static RuntimeException tooMany() {
        return Problem.of(
                        "too-many-bulk-calls",
                        429,
                        "Too many bulk requests at once",
                        "Send this one again in a moment.")
                .rejected();
    }
}
