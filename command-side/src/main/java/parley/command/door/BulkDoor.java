package parley.command.door;

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
import parley.access.Access;
import parley.access.Role;
import parley.access.door.Needs;
import parley.command.axon.Commands;
import parley.door.Encoding;
import parley.door.Problem;

/**
 * {@code POST /api/commands}: a command a line in, what became of it a line out, while more are
 * coming.
 */
@RestController
@RequestMapping("/api/commands")
@Needs(Role.RECORDER)
final class BulkDoor {
    private static final String LINES = "application/x-ndjson";

    /** Of lines that came together. */
    private static final int MOST_WAITING = 4;

    private static final Thread.Builder.OfVirtual ANSWERING =
            Thread.ofVirtual().name("parley-bulk");

    private final Commands commands;
    private final LineReader reader;
    private final InstantSource clock;
    private final Turns bulkCalls;

    BulkDoor(Commands commands, LineReader reader, InstantSource clock, Turns bulkCalls) {
        this.commands = commands;
        this.reader = reader;
        this.clock = clock;
        this.bulkCalls = bulkCalls;
    }

    /** Records commands in the order of their lines, each as if those before it were stored. */
    @PostMapping(consumes = {LINES, "application/ndjson", "application/jsonl"})
    void record(Access access, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Encoding.refuseAny(request);
        refuseParameters(request);
        refuseHeader(request, CommandIds.HEADER, "Each line must give its own commandId.");
        refuseHeader(
                request,
                HttpHeaders.IF_MATCH,
                "This header is allowed only with a single command.");
        if (!bulkCalls.take()) {
            throw tooMany();
        }
        try {
            response.setContentType(LINES);
            answer(new Caller(access), request, response);
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

    private void answer(Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var belt = new Belt<List<Line>>(MOST_WAITING);
        var answering =
                new BulkAnswering(
                        belt, commands.dictation(), new Replies(response.getOutputStream()));
        var cutter = new LineCutter(new Pace(request.getInputStream(), clock), Bodies.MOST_BYTES);
        var answered = CompletableFuture.runAsync(answering::run, ANSWERING::start);
        try {
            new BulkReading(cutter, reader, caller, belt).run();
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
