package parley.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.command.Submission;
import parley.command.axon.Commands;
import parley.door.Problem;
import parley.events.Kind;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.log.EventIds;
import parley.log.Stored;

/** {@code POST /api/commands/{CommandName}}: one command in, what became of it out. */
@RestController
@RequestMapping("/api/commands")
final class CommandDoor {
    /** Without a login, whoever reaches the loopback is the owner. */
    private static final String RECORDER = "owner";

    private static final List<String> PARAMETERS = List.of("dryRun");

    private final Commands commands;
    private final CommandReader reader;
    private final DryRunAnswer dryRuns;
    private final EventIds ids;
    private final InstantSource clock;

    CommandDoor(
            Commands commands,
            CommandReader reader,
            DryRunAnswer dryRuns,
            EventIds ids,
            InstantSource clock) {
        this.commands = commands;
        this.reader = reader;
        this.dryRuns = dryRuns;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records a command, or with {@code dryRun} only says what it would record.
     *
     * @param key the command's id, where the body names none; repeating it is safe
     * @param version what {@code ETag} said of the thing, where the caller cares that nothing came
     *     between
     */
    @PostMapping(
            path = "/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> record(
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            HttpServletRequest request)
            throws IOException {
        refuseUnknownParameters(request.getParameterMap().keySet());
        var submission =
                submission(reader.read(name, Body.of(request), key), EntityTag.version(version));
        return dryRun
                ? ResponseEntity.ok(dryRuns.of(submission, commands.dryRun(submission)))
                : answer(commands.submit(submission));
    }

    /** A misspelt {@code dryRun} would record what was meant as a trial. */
    private static void refuseUnknownParameters(Set<String> given) {
        for (var name : given) {
            if (!PARAMETERS.contains(name)) {
                throw Problem.of(
                                "unknown-parameter",
                                400,
                                "A parameter is not known",
                                "This address takes: dryRun." + Nearest.hint(name, PARAMETERS))
                        .with("parameter", name)
                        .with("known", PARAMETERS)
                        .rejected();
            }
        }
    }

    private Submission submission(CommandReader.Read read, @Nullable Long version) {
        var envelope = read.envelope();
        var record =
                envelope.commandId() == null
                        ? new RecordId(ids.next().toString())
                        : envelope.commandId();
        return new Submission(
                envelope.negotiation(),
                read.command(),
                new Provenance(
                        record, envelope.corrects(), envelope.attributions(), envelope.note()),
                read.digest(),
                RECORDER,
                clock.instant(),
                envelope.recordedAt(),
                version,
                envelope.correlation(),
                envelope.causation());
    }

    private static ResponseEntity<Object> answer(Stored stored) {
        var answer =
                stored.repeated()
                        ? ResponseEntity.ok()
                        : ResponseEntity.created(address(stored.thing()));
        return answer.eTag(EntityTag.of(stored.version()))
                .header("Parley-Position", Long.toString(stored.lastPosition()))
                .body(Receipt.of(stored));
    }

    /** Where query-side serves the thing. */
    private static URI address(Thing thing) {
        var negotiation = "/api/negotiations/" + thing.negotiation().value();
        return URI.create(
                thing.kind() == Kind.NEGOTIATION ? negotiation : "/api/negotiations/" + thing);
    }

    /**
     * What became of a command.
     *
     * @param positions the first and the last position of its events in the log
     * @param repeated whether it had been stored before, and nothing was stored now
     */
    record Receipt(
            String record,
            String thing,
            long version,
            List<Long> positions,
            Instant recordedAt,
            boolean repeated) {
        static Receipt of(Stored stored) {
            return new Receipt(
                    stored.record().value(),
                    stored.thing().toString(),
                    stored.version(),
                    List.of(stored.firstPosition(), stored.lastPosition()),
                    stored.recordedAt(),
                    stored.repeated());
        }
    }
}
