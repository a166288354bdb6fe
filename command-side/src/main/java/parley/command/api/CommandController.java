package parley.command.api;

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
import parley.command.CommandEnvelope;
import parley.command.CommandRejected;
import parley.command.axon.CommandGateway;
import parley.events.InvalidValue;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.eventstore.AppendResult;
import parley.problem.RequestProblems;
import parley.security.AuthenticatedUser;
import parley.security.Role;
import parley.security.web.RequiresRole;

/** {@code POST /api/commands/{CommandName}}: records one command, and returns its result. */
@RestController
@CommandEndpoint
@RequestMapping("/api/commands")
@RequiresRole(Role.RECORDER)
public final class CommandController {
    private static final List<String> PARAMETERS = List.of("dryRun");

    private final CommandGateway commands;
    private final CommandReader reader;
    private final DryRunResponse dryRuns;
    private final EnvelopeFactory envelopes;
    private final CommandIdSuggestions suggestions;

    CommandController(
            CommandGateway commands,
            CommandReader reader,
            DryRunResponse dryRuns,
            EnvelopeFactory envelopes,
            CommandIdSuggestions suggestions) {
        this.commands = commands;
        this.reader = reader;
        this.dryRuns = dryRuns;
        this.envelopes = envelopes;
        this.suggestions = suggestions;
    }

    /**
     * Records a command or, with {@code dryRun=true}, only returns what it would record.
     *
     * @param key the command's id, unless the body gives it; repeating the request is safe
     * @param tags the {@code ETag} of the thing, where nothing may have changed since
     */
    @PostMapping(
            path = "/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> record(
            @PathVariable String name,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String tags,
            AuthenticatedUser user,
            HttpServletRequest request)
            throws IOException {
        refuseUnknownParameters(request.getParameterMap().keySet());
        var dryRun = isDryRun(request);
        var envelope =
                envelopes.of(
                        user,
                        reader.read(name, RequestBodyReader.of(request), key),
                        EntityTag.precondition(tags),
                        dryRun);
        try {
            return dryRun
                    ? ResponseEntity.ok(
                            dryRuns.of(
                                    envelope,
                                    commands.dryRun(envelope),
                                    commands.cautions(envelope)))
                    : answer(submit(envelope), envelope);
        } catch (CommandRejected refused) {
            throw suggestions.problem(refused.rejection(), envelope.negotiation(), user).rejected();
        }
    }

    private AppendResult submit(CommandEnvelope envelope) {
        try {
            return commands.submit(envelope);
        } catch (CommandRejected | InvalidValue refused) {
            throw refused;
        } catch (RuntimeException failure) {
            throw new OutcomeUnknown(envelope.record(), failure);
        }
    }

    /** Refuses an empty or repeated parameter: the command must not be recorded by mistake. */
    private static boolean isDryRun(HttpServletRequest request) {
        var given = request.getParameterValues("dryRun");
        return switch (given == null ? "false" : String.join(" and ", given)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw RequestProblems.invalidParameter(
                                    "dryRun", "Give dryRun=true or dryRun=false, only once.")
                            .rejected();
        };
    }

    /** A misspelt {@code dryRun} would record what was meant as a dry run. */
    private static void refuseUnknownParameters(Set<String> given) {
        for (var name : given) {
            if (!PARAMETERS.contains(name)) {
                throw RequestProblems.unknownParameter(name, PARAMETERS).rejected();
            }
        }
    }

    private ResponseEntity<Object> answer(AppendResult stored, CommandEnvelope envelope) {
        var answer =
                stored.repeated()
                        ? ResponseEntity.ok()
                        : ResponseEntity.created(address(stored.thing()));
        return answer.eTag(EntityTag.of(stored.version()))
                .header("Parley-Position", Long.toString(stored.lastPosition()))
                .body(CommandResult.of(stored, commands.cautionsOfStored(envelope)));
    }

    /** Returns the path at which query-side serves the thing. */
    private static URI address(Thing thing) {
        var negotiation = "/api/negotiations/" + thing.negotiation().value();
        return URI.create(
                thing.kind() == ThingKind.NEGOTIATION ? negotiation : "/api/negotiations/" + thing);
    }
}
