package parley.command.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import parley.command.CommandEnvelope;
import parley.command.handling.DryRunResult;
import parley.events.Event;
import parley.events.SchemaName;
import parley.json.EventJson;
import parley.json.Redaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the response to a dry run. */
@SchemaName("DryRunAnswer")
public final class DryRunResponse {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final EventJson events;

    public DryRunResponse(EventJson events) {
        this.events = events;
    }

    Would of(CommandEnvelope envelope, DryRunResult result) {
        return new Would(
                true,
                envelope.record().value(),
                result.events().stream().map(this::event).toList(),
                result.repeated());
    }

    private WouldBe event(Event event) {
        var type = events.typeOf(event);
        return new WouldBe(
                type.value(), type.revision(), JSON.readTree(Redaction.hide(events.write(event))));
    }

    /**
     * The events that would be stored.
     *
     * @param dryRun always true
     * @param repeated whether the command was stored before
     */
    record Would(
            boolean dryRun, String record, @JsonInclude List<WouldBe> events, boolean repeated) {}

    record WouldBe(String type, int revision, JsonNode payload) {}
}
