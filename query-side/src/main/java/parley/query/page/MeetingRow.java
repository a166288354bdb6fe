package parley.query.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.query.comparison.Comparison;
import parley.query.view.ThingView;

/** A meeting with what came of it. */
public record MeetingRow(
        String title,
        String address,
        String held,
        @Nullable String duration,
        String participants,
        @Nullable String consulted,
        List<String> outcomes,
        List<String> parts) {

    static MeetingRow of(Comparison.Row row, ThingView meeting) {
        return new MeetingRow(
                row.title(),
                meeting.address(),
                Phrases.time(meeting.details().path("held")),
                Phrases.duration(meeting.details().path("duration")),
                String.join(", ", row.participants()),
                row.consulted().isEmpty() ? null : String.join(", ", row.consulted()),
                row.outcomes().stream().map(MeetingRow::outcome).toList(),
                row.parts().stream().map(MeetingRow::part).toList());
    }

    private static String part(Comparison.Part part) {
        return part.outcomes().isEmpty()
                ? part.title()
                : part.title()
                        + " – "
                        + part.outcomes().stream()
                                .map(MeetingRow::outcome)
                                .collect(Collectors.joining("; "));
    }

    private static String outcome(Comparison.Outcome outcome) {
        var on = outcome.issue() == null ? "overall" : outcome.issue();
        var what = on + ": " + Phrases.plain(outcome.outcome());
        return outcome.summary() == null ? what : what + " – " + outcome.summary();
    }
}
