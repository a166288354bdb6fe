package parley.command.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CommandEnvelope;
import parley.command.handling.Caution;
import parley.command.handling.Consequences;
import parley.command.handling.DryRunResult;
import parley.events.Event;
import parley.events.RecordId;
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

    Would of(CommandEnvelope envelope, DryRunResult result, List<Caution> cautions) {
        return new Would(
                true,
                envelope.record().value(),
                result.events().stream().map(this::event).toList(),
                result.repeated(),
                result.consequences() == null ? null : consequences(result.consequences()),
                cautions);
    }

    private static WouldBringAbout consequences(Consequences found) {
        return new WouldBringAbout(
                affected(found.falls()), affected(found.returns()), affected(found.dependents()));
    }

    private static Affected affected(Consequences.Affected found) {
        var thing = found.thing();
        return new Affected(
                thing == null ? null : thing.toString(),
                found.records().stream().map(RecordId::value).toList(),
                found.more());
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
     * @param consequences what a retraction would bring about; absent for any other command
     * @param cautions what may be a slip; absent if nothing is
     */
    record Would(
            boolean dryRun,
            String record,
            @JsonInclude List<WouldBe> events,
            boolean repeated,
            @Nullable WouldBringAbout consequences,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Caution> cautions) {}

    /**
     * What a retraction would bring about.
     *
     * @param falls what would no longer stand
     * @param returns what would stand again
     * @param restOnRetracted records about other things that would rest on something retracted
     */
    @SchemaName("Consequences")
    record WouldBringAbout(Affected falls, Affected returns, Affected restOnRetracted) {}

    /**
     * Records, each by the first id of its chain of corrections, in recorded order.
     *
     * @param thing the address of the thing that would fall or return with them; absent if none
     * @param records the first 100
     * @param more whether there are more
     */
    @SchemaName("AffectedRecords")
    record Affected(@Nullable String thing, @JsonInclude List<String> records, boolean more) {}

    record WouldBe(String type, int revision, JsonNode payload) {}
}
