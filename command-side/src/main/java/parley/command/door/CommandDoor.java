package parley.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.access.Access;
import parley.access.Role;
import parley.access.door.Needs;
import parley.command.CommandEnvelope;
import parley.command.CommandRefused;
import parley.command.axon.Commands;
import parley.door.Nearest;
import parley.door.Problem;
import parley.events.Invalid;
import parley.events.Kind;
import parley.events.Thing;
import parley.log.Stored;

/** {@code POST /api/commands/{CommandName}}: one command in, what became of it out. */
@RestController
@RequestMapping("/api/commands")
@Needs(Role.RECORDER)
final class CommandDoor {
    private static final List<String> PARAMETERS = List.of("dryRun");

    private final Commands commands;
    private final Bodies bodies;
    private final CommandReader reader;
    private final DryRunAnswer dryRuns;
    private final EnvelopeFactory envelopes;
    private final Hints hints;

    CommandDoor(
            Commands commands,
            Bodies bodies,
            CommandReader reader,
            DryRunAnswer dryRuns,
            EnvelopeFactory envelopes,
            Hints hints) {
        this.commands = commands;
        this.bodies = bodies;
        this.reader = reader;
        this.dryRuns = dryRuns;
        this.envelopes = envelopes;
        this.hints = hints;
    }

    /**
     * Records a command, or with {@code dryRun=true} only says what it would record.
     *
     * @param key the command's id, unless the body names it; repeating it is safe
     * @param tags what {@code ETag} said of the thing, where the caller cares that nothing came
     *     between
     */
    @PostMapping(
            path = "/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> record(
            @PathVariable String name,
            @RequestHeader(name = CommandIds.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String tags,
            Access access,
            HttpServletRequest request)
            throws IOException {
        refuseUnknownParameters(request.getParameterMap().keySet());
        var dryRun = isDryRun(request);
        var envelope =
                envelopes.of(
                        new Caller(access),
                        reader.read(name, bodies.of(request), key),
                        EntityTag.asked(tags),
                        dryRun);
        try {
            return dryRun
                    ? ResponseEntity.ok(dryRuns.of(envelope, commands.dryRun(envelope)))
                    : answer(submit(envelope));
        } catch (CommandRefused refused) {
            throw hints.problem(refused.refusal(), envelope.negotiation(), access).rejected();
        }
    }

    private Stored submit(CommandEnvelope envelope) {
        try {
            return commands.submit(envelope);
        } catch (CommandRefused | Invalid refused) {
            throw refused;
        } catch (RuntimeException unanswered) {
            throw new Unanswered(envelope.record(), unanswered);
        }
    }

    /** What is given without a value, or twice, must not be recorded by mistake. */
    private static boolean isDryRun(HttpServletRequest request) {
        var given = request.getParameterValues("dryRun");
        return switch (given == null ? "false" : String.join(" and ", given)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw Problem.of(
                                    "invalid-parameter",
                                    400,
                                    "Invalid parameter",
                                    "Give dryRun=true or dryRun=false, only once.")
                            .with("parameter", "dryRun")
                            .rejected();
        };
    }

    /** A misspelt {@code dryRun} would record what was meant as a trial. */
    private static void refuseUnknownParameters(Set<String> given) {
        for (var name : given) {
            if (!PARAMETERS.contains(name)) {
                throw Problem.of(
                                "unknown-parameter",
                                400,
                                "Unknown parameter",
                                "This address takes: dryRun." + Nearest.hint(name, PARAMETERS))
                        .with("parameter", name)
                        .with("known", PARAMETERS)
                        .rejected();
            }
        }
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
}
