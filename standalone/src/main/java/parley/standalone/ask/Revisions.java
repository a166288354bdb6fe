package parley.standalone.ask;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code parley revisions}. */
@Command(
        name = "revisions",
        description =
                "Tells every record of a thing in recorded order: who, when, on which source.")
public final class Revisions extends Ask {
    @Parameters(
            paramLabel = "NEGOTIATION/KIND/ID",
            description = "such as geneva-talks/issue/donbas",
            showDefaultValue = Visibility.NEVER,
            converter = Named.Thing.class)
    private Named thing = new Named("");

    @Override
    String path() {
        return thing.path() + "/revisions";
    }

    @Override
    List<String> lines(JsonNode answer) {
        var lines = new ArrayList<String>();
        for (var revision : answer.path("revisions")) {
            lines.add(
                    "%d  %s  %s by %s, record %s (%s)"
                            .formatted(
                                    revision.path("position").asLong(),
                                    revision.path("recordedAt").asString(),
                                    revision.path("type").asString(),
                                    revision.path("recorder").asString(),
                                    revision.path("record").asString(),
                                    standing(revision)));
            lines.add("    " + Wording.value(revision.path("event")));
            lines.add("    " + sources(revision.path("attributions")));
            if (revision.has("note")) {
                lines.add("    note: " + revision.path("note").asString());
            }
        }
        return lines;
    }

    private static String standing(JsonNode revision) {
        var by = revision.has("by") ? " by " + revision.path("by").asString() : "";
        return revision.path("standing").asString() + by;
    }

    private static String sources(JsonNode attributions) {
        return attributions.isEmpty() ? "unattributed" : "sources: " + Wording.value(attributions);
    }
}
