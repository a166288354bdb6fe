package parley.standalone.cli.read;

import java.io.IOException;
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
        description = "Lists what began in a negotiation, in chronological order.")
public final class TimelineCommand extends ReadCommand {
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
        return new Text(
                lines.isEmpty() ? List.of("Nothing began in that time.") : lines, page.next());
    }

    private static String line(TimelineReads.Entry entry) {
        var earliest = entry.earliest() == null ? "?" : entry.earliest().toString();
        var latest = entry.latest() == null ? "?" : entry.latest().toString();
        return "%s  %s/%s %s: %s"
                .formatted(
                        earliest.equals(latest) ? earliest : earliest + " to " + latest,
                        entry.kind(),
                        entry.thing(),
                        entry.facet(),
                        TextFormat.value(entry.value()));
    }
}
