package parley.query.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.meeting.Convener;
import parley.query.display.DisplayValue;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.display.Titles;
import parley.query.view.ThingView;

/**
 * A meeting with its outcomes.
 *
 * @param level the level of those who met; null if not stated
 * @param chairs who chaired or mediated it
 * @param certain whether it had certainly been held by then
 */
public record MeetingRow(
        String title,
        String link,
        String held,
        boolean certain,
        @Nullable String duration,
        List<String> places,
        @Nullable String level,
        List<String> hosts,
        List<String> chairs,
        List<String> participants,
        List<String> consulted,
        List<OutcomeRow> outcomes,
        List<PartRow> parts) {

    /** The outcome of a meeting on an issue, or as a whole if that is null. */
    public record OutcomeRow(
            @Nullable String issue, DisplayValue outcome, @Nullable String summary) {
        static OutcomeRow of(MeetingComparison.Outcome outcome) {
            return new OutcomeRow(
                    outcome.issue(),
                    new DisplayValue(
                            Formatting.plain(outcome.outcome()),
                            outcome.certain(),
                            outcome.otherwise().stream().map(Formatting::plain).toList()),
                    outcome.summary());
        }
    }

    /** A meeting that belongs to a larger one. */
    public record PartRow(String title, String link, boolean certain, List<OutcomeRow> outcomes) {}

    public static MeetingRow of(
            MeetingComparison.Row row, ThingView meeting, Titles titles, PageClocks clocks) {
        var details = MeetingFacts.MEETING.details(meeting);
        var duration = details.duration();
        var level = details.level();
        return new MeetingRow(
                row.title(),
                clocks.page(meeting.address()),
                Formatting.time(row.held()),
                row.certain(),
                duration == null ? null : Formatting.duration(duration),
                titles.titles(details.everyPlace()),
                level == null ? null : Formatting.plain(level),
                conveners(details.hosts(), titles),
                conveners(details.chairs(), titles),
                row.participants(),
                row.consulted(),
                outcomes(row.outcomes()),
                row.parts().stream().map(part -> part(part, meeting, clocks)).toList());
    }

    private static List<String> conveners(List<Convener> conveners, Titles titles) {
        return titles.titles(conveners.stream().map(Convener::id).toList());
    }

    private static PartRow part(MeetingComparison.Part part, ThingView whole, PageClocks clocks) {
        var folder = whole.address().substring(0, whole.address().lastIndexOf('/') + 1);
        return new PartRow(
                part.title(),
                clocks.page(folder + part.meeting()),
                part.certain(),
                outcomes(part.outcomes()));
    }

    private static List<OutcomeRow> outcomes(List<MeetingComparison.Outcome> outcomes) {
        return outcomes.stream().map(OutcomeRow::of).toList();
    }
}
