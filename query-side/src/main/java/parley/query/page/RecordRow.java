package parley.query.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.Events;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.source.Attribution;
import parley.json.EnumNames;
import parley.query.display.Formatting;
import parley.query.revision.Revision;
import parley.query.revision.Revision.Standing;
import tools.jackson.databind.JsonNode;

/**
 * A record about a thing.
 *
 * @param what the type of its event in words: "issue status recorded"
 * @param standing its outcome: it stands, or was corrected or retracted
 * @param restsOn what it rests on that was retracted since
 * @param said the fields of its event
 * @param sources the sources on which it rests; empty if there are none
 * @param correct the address for correcting it; null if it no longer stands, or is a retraction
 * @param retract the address for retracting it; null if it no longer stands
 */
record RecordRow(
        String what,
        String record,
        String recordedAt,
        boolean transcribed,
        String recorder,
        String standing,
        List<String> restsOn,
        List<Field> said,
        String sources,
        @Nullable String note,
        @Nullable String correct,
        @Nullable String retract) {
    private static final String RETRACTION = Events.typeOf(RecordRetracted.class).value();

    /** A field of an event, by its path in words. */
    public record Field(String name, String value) {}

    static RecordRow of(Revision revision, String negotiation, String address) {
        var stands = revision.standing() == Standing.STANDS;
        var isCorrectable = stands && !revision.type().equals(RETRACTION);
        var record = URLEncoder.encode(revision.record(), StandardCharsets.UTF_8);
        return new RecordRow(
                Formatting.plain(revision.type()),
                revision.record(),
                revision.recordedAt().toString(),
                revision.transcribed(),
                revision.recorder(),
                standing(revision),
                Objects.requireNonNullElse(revision.restsOnRetracted(), List.of()),
                fields("", revision.event()),
                revision.attributions().stream()
                        .map(RecordRow::source)
                        .collect(Collectors.joining("; ")),
                revision.note(),
                isCorrectable ? address + "/correct?record=" + record : null,
                stands
                        ? "/record/RetractRecord?negotiation=%s&record=%s"
                                .formatted(negotiation, record)
                        : null);
    }

    private static String standing(Revision revision) {
        return switch (revision.standing()) {
            case STANDS -> "stands";
            case CORRECTED -> "corrected by " + revision.by();
            case RETRACTED -> "retracted by " + revision.by();
        };
    }

    private static String source(Attribution attribution) {
        var locator = attribution.locator() == null ? "" : ", " + attribution.locator();
        return "%s %s%s"
                .formatted(
                        attribution.source().value(),
                        Formatting.plain(EnumNames.of(attribution.stance())),
                        locator);
    }

    private static List<Field> fields(String name, JsonNode value) {
        var fields = new ArrayList<Field>();
        if (value.isObject()) {
            value.forEachEntry(
                    (field, content) -> fields.addAll(fields(joined(name, field), content)));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                var number = value.size() == 1 ? "" : Integer.toString(i + 1);
                fields.addAll(fields(joined(name, number), value.get(i)));
            }
        } else if (!value.isNull()) {
            fields.add(new Field(name, value.asString()));
        }
        return fields;
    }

    /** Joins the names of a path; the expression of a time has the name of the time itself. */
    private static String joined(String name, String more) {
        return more.equals("edtf") ? name : (name + " " + Formatting.spaced(more)).strip();
    }
}
