package parley.standalone.cli.read;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.query.read.TimelineReads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code parley timeline}. */
@Command(
        name = "timeline",
        description =
                "Lists what happened or held in a negotiation within a window of time, in chronological order.")
public final class TimelineCommand extends ReadCommand {
    private static final String UNKNOWN = "?";

    @Parameters(
            paramLabel = "NEGOTIATION",
            description = "such as geneva-talks",
            showDefaultValue = Visibility.NEVER,
            converter = ThingPath.Negotiation.class)
    private ThingPath negotiation = new ThingPath("");

    @Option(names = "--from", paramLabel = "TIME", description = "the first moment to include")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "TIME", description = "the last moment to include")
    private @Nullable String until;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            showDefaultValue = Visibility.NEVER,
            split = ",",
            description = "only things of these kinds, such as meeting,strike")
    private List<String> kinds = List.of();

    /** Whether a page so far had entries. */
    private boolean hasEntries;

    @Override
    String path() {
        return negotiation.path() + "/timeline";
    }

    @Override
    Map<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        if (from != null) {
            parameters.put("from", from);
        }
        if (until != null) {
            parameters.put("until", until);
        }
        if (!kinds.isEmpty()) {
            parameters.put("kind", String.join(",", kinds));
        }
        return parameters;
    }

    @Override
    Text text(ApiClient.Answer answer) throws IOException {
        var page = answer.as(TimelineReads.Page.class);
        var lines = page.entries().stream().map(TimelineCommand::line).toList();
        hasEntries |= !lines.isEmpty();
        return Text.ofList(
                hasEntries || page.next() != null
                        ? lines
                        : List.of("Nothing is known of that time."),
                page.next());
    }

    private static String line(TimelineReads.Entry entry) {
        var begin = moment(entry.earliest(), entry.latest());
        var end = moment(entry.endEarliest(), entry.endLatest());
        return "%s%s  %s  %s/%s %s: %s%s"
                .formatted(
                        begin,
                        end.equals(UNKNOWN) || end.equals(begin) ? "" : " until " + end,
                        entry.certain() ? "certainly" : "possibly",
                        entry.kind(),
                        entry.thing(),
                        entry.facet(),
                        TextFormat.value(entry.value()),
                        TextFormat.resting(entry.restsOnRetracted()));
    }

    private static String moment(@Nullable Instant earliest, @Nullable Instant latest) {
        var first = earliest == null ? UNKNOWN : earliest.toString();
        var last = latest == null ? UNKNOWN : latest.toString();
        return first.equals(last) ? first : first + " to " + last;
    }
}
