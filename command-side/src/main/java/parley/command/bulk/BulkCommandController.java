package parley.command.bulk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import parley.command.api.CommandEndpoint;
import parley.command.api.CommandProblems;
import parley.command.api.IdempotencyKeys;
import parley.command.api.RequestBodyReader;
import parley.command.axon.CommandGateway;
import parley.problem.Problem;
import parley.problem.RequestProblems;
import parley.security.AuditLog;
import parley.security.AuthenticatedUser;
import parley.security.Role;
import parley.security.web.AuditedRequest;
import parley.security.web.Caller;
import parley.security.web.RequiresRole;
import parley.web.AcceptHeader;
import parley.web.ContentEncodingGuard;
import parley.web.StandardProblems;
import parley.web.body.CallerQuota;
import parley.web.body.RequestBody;
import parley.web.body.SlowBodyGuard;

/**
 * {@code POST /api/commands}: reads one command per line, and answers with one result per line
 * while more lines arrive.
 */
@RestController
@CommandEndpoint
@RequestMapping("/api/commands")
@RequiresRole(Role.RECORDER)
public final class BulkCommandController {
    private static final String LINES = "application/x-ndjson";
    private static final List<MediaType> ANSWERS =
            List.of(
                    MediaType.parseMediaType(LINES),
                    MediaType.parseMediaType("application/ndjson"),
                    MediaType.parseMediaType("application/jsonl"));

    /** Of groups of lines. */
    private static final int MOST_WAITING = 4;

    private static final Thread.Builder.OfVirtual EXECUTOR_THREAD =
            Thread.ofVirtual().name("parley-bulk");

    private final CommandGateway commands;
    private final BulkLineParser reader;
    private final CallerQuota places;

    BulkCommandController(CommandGateway commands, BulkLineParser reader, CallerQuota places) {
        this.commands = commands;
        this.reader = reader;
        this.places = places;
    }

    /** Records commands in the order of their lines, each as if those before it were stored. */
    @PostMapping(consumes = {LINES, "application/ndjson", "application/jsonl"})
    void record(AuthenticatedUser user, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ContentEncodingGuard.refuseAny(request);
        refuseParameters(request);
        refuseHeader(request, IdempotencyKeys.HEADER, "Each line must give its own commandId.");
        refuseHeader(
                request,
                HttpHeaders.IF_MATCH,
                "This header is allowed only with a single command.");
        var type =
                AcceptHeader.firstOf(ANSWERS, new ServletWebRequest(request))
                        .orElseThrow(() -> StandardProblems.notAcceptable(LINES).rejected());
        var body = RequestBody.of(request).stream();
        var caller = Caller.of(request);
        if (!places.take(caller, 1)) {
            throw tooMany();
        }
        try {
            response.setContentType(type.toString());
            answer(user, body, request, response);
        } finally {
            places.give(caller, 1);
        }
    }

    /** Refuses other media types. */
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
            AuthenticatedUser user,
            SlowBodyGuard body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var queue = new HandOffQueue<List<BulkLine>>(MOST_WAITING);
        var executor =
                new BulkExecutor(
                        queue,
                        commands.pipeline(),
                        new BulkResponseWriter(response.getOutputStream()));
        var splitter = new NdjsonSplitter(body::read, RequestBodyReader.MOST_BYTES);
        var done = CompletableFuture.runAsync(executor::run, EXECUTOR_THREAD::start);
        var requestReader = new BulkRequestReader(splitter, reader, user, queue);
        try {
            requestReader.run();
        } finally {
            // Only then return: request and response belong to the server again.
            done.join();
            audit(requestReader.forbidden(), request);
        }
    }

    /** One entry for all lines: a caller chooses how many there are. */
    private static void audit(long forbidden, HttpServletRequest request) {
        if (forbidden > 0) {
            AuditedRequest.write(
                    AuditLog.Event.REFUSED,
                    request,
                    "POST /api/commands: 403 for " + forbidden + " of its lines");
        }
    }

    private static void refuseParameters(HttpServletRequest request) {
        for (var name : request.getParameterMap().keySet()) {
            throw RequestProblems.unknownParameter(
                            name,
                            "This address takes no parameters; dryRun is for single commands.")
                    .with("known", List.of())
                    .rejected();
        }
    }

    private static void refuseHeader(HttpServletRequest request, String name, String detail) {
        @Nullable String given = request.getHeader(name);
        if (given != null) {
            throw RequestProblems.invalidHeader(name, detail).rejected();
        }
    }

    private static RuntimeException tooMany() {
        return Problem.of(
                        "too-many-bulk-calls",
                        429,
                        "Too many bulk requests at once",
                        "Two bodies of one caller are read at once, and four of all callers. Send your bodies one after the other, and this one again after the seconds that Retry-After names.")
                .rejected();
    }
}
