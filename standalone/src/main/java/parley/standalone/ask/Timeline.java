package parley.standalone.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code parley timeline}. */
@Command(
        name = "timeline",
        description = "Tells what began in a negotiation, in the order in which it began.")
public final class Timeline extends Ask {
    @Parameters(
            paramLabel = "NEGOTIATION",
            description = "such as geneva-talks",
            showDefaultValue = Visibility.NEVER,
            converter = Named.Negotiation.class)
    private Named negotiation = new Named("");

    @Option(names = "--from", paramLabel = "TIME", description = "the first moment of it")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "TIME", description = "the last moment of it")
    private @Nullable String until;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            showDefaultValue = Visibility.NEVER,
            split = ",",
            description = "of these things alone, such as meeting,strike")
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
    List<String> lines(JsonNode answer) {
        var lines = new ArrayList<String>();
        for (var entry : answer.path("entries")) {
            lines.add(
                    "%s  %s/%s %s: %s"
                            .formatted(
                                    when(entry),
                                    entry.path("kind").asString(),
                                    entry.path("thing").asString(),
                                    entry.path("facet").asString(),
                                    Wording.value(entry.path("value"))));
        }
        return lines.isEmpty() ? List.of("Nothing began then.") : lines;
    }

    private static String when(JsonNode entry) {
        var earliest = Wording.text(entry, "earliest", "?");
        var latest = Wording.text(entry, "latest", "?");
        return earliest.equals(latest) ? earliest : earliest + " to " + latest;
    }
}
