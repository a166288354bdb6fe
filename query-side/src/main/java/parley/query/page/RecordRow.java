package parley.query.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.source.Attribution;
import parley.json.EnumNames;
import parley.query.display.Formatting;
import parley.query.revision.Revision;
import parley.query.revision.Revision.Standing;
import tools.jackson.databind.JsonNode;

/**
 * A record about a thing.
 *
 * @param what what was recorded: "issue status recorded"
 * @param standing what became of it
 * @param said what it says, part by part
 * @param sources that it rests on; empty if there are none
 * @param correct where it is corrected; absent if it does not stand, or can't be
 * @param retract where it is retracted; absent likewise
 */
public record RecordRow(
        String what,
        String record,
        String recordedAt,
        boolean transcribed,
        String recorder,
        String standing,
        List<Said> said,
        String sources,
        @Nullable String note,
        @Nullable String correct,
        @Nullable String retract) {
    private static final String RETRACTION = "record-retracted";

    /** A part of what a record says. */
    public record Said(String name, String value) {}

    static RecordRow of(Revision revision, String negotiation, String address) {
        var open = revision.standing() == Standing.STANDS && !revision.type().equals(RETRACTION);
        var record = URLEncoder.encode(revision.record(), StandardCharsets.UTF_8);
        return new RecordRow(
                Formatting.plain(revision.type()),
                revision.record(),
                revision.recordedAt().toString(),
                revision.transcribed(),
                revision.recorder(),
                standing(revision),
                fields("", revision.event()),
                revision.attributions().stream()
                        .map(RecordRow::source)
                        .collect(Collectors.joining("; ")),
                revision.note(),
                open ? address + "/correct?record=" + record : null,
                open
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

    private static List<Said> fields(String name, JsonNode value) {
        var said = new ArrayList<Said>();
        if (value.isObject()) {
            value.forEachEntry((field, of) -> said.addAll(fields(joined(name, field), of)));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                var number = value.size() == 1 ? "" : Integer.toString(i + 1);
                said.addAll(fields(joined(name, number), value.get(i)));
            }
        } else if (!value.isNull()) {
            said.add(new Said(name, value.asString()));
        }
        return said;
    }

    /** A time's expression goes by the name of what it dates. */
    private static String joined(String name, String more) {
        return more.equals("edtf") ? name : (name + " " + Formatting.spaced(more)).strip();
    }
}
