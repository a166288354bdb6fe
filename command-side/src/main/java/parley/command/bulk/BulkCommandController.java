package parley.command.bulk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import parley.command.axon.CommandGateway;
import parley.problem.Problem;
import parley.problem.RequestProblems;
import parley.security.AuthenticatedUser;
import parley.security.Role;
import parley.security.web.Caller;
import parley.security.web.RequiresRole;
import parley.web.AcceptHeader;
import parley.web.ContentEncodingGuard;
import parley.web.StandardProblems;
import parley.web.body.RequestBody;

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

    private final CommandGateway commands;
    private final BulkDryRun dryRuns;
    private final BulkLineParser reader;
    private final BulkPlaces places;

    BulkCommandController(
            CommandGateway commands, BulkDryRun dryRuns, BulkLineParser reader, BulkPlaces places) {
        this.commands = commands;
        this.dryRuns = dryRuns;
        this.reader = reader;
        this.places = places;
    }

    /**
     * Records commands in the order of their lines, each as if those before it were stored; with
     * {@code dryRun=true}, only returns what would become of them.
     */
    @PostMapping(consumes = {LINES, "application/ndjson", "application/jsonl"})
    void record(AuthenticatedUser user, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ContentEncodingGuard.refuseAny(request);
        var options = BulkOptions.of(request);
        refuseHeader(request, IdempotencyKeys.HEADER, "Each line must give its own commandId.");
        refuseHeader(
                request,
                HttpHeaders.IF_MATCH,
                "This header is allowed only with a single command.");
        var type =
                AcceptHeader.firstOf(ANSWERS, new ServletWebRequest(request))
                        .orElseThrow(() -> StandardProblems.notAcceptable(LINES).rejected());
        var caller = Caller.of(request);
        if (!places.take(caller, options.dryRun())) {
            throw tooMany();
        }
        try {
            var body = RequestBody.of(request).stream();
            response.setContentType(type.toString());
            var parser = options.dryRun() ? reader.forDryRun() : reader;
            answer(new BulkExchange(request, user, body, parser, options), response);
        } finally {
            places.give(caller, options.dryRun());
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

    private void answer(BulkExchange exchange, HttpServletResponse response) throws IOException {
        if (exchange.options().dryRun()) {
            dryRuns.run(exchange, response);
        } else {
            var writer = new BulkResponseWriter(response.getOutputStream(), null);
            exchange.run(commands.pipeline(), writer, () -> null);
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
                        "Two bodies of one caller are read at once, and four of all callers; of these, one and two may be dry runs. Send your bodies one after the other, and this one again after the seconds that Retry-After names.")
                .rejected();
    }
}
