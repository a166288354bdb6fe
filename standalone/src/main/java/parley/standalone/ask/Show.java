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

/** {@code parley show}. */
@Command(name = "show", description = "Shows the state of a negotiation, or of one thing in it.")
public final class Show extends Ask {
    @Parameters(
            paramLabel = "NEGOTIATION[/KIND/ID]",
            description = "such as geneva-talks, or geneva-talks/issue/donbas",
            showDefaultValue = Visibility.NEVER,
            converter = Named.Either.class)
    private Named named = new Named("");

    @Option(names = "--at", paramLabel = "TIME", description = "as it was then; now if not said")
    private @Nullable String at;

    @Option(names = "--certain", description = "without what is merely possible")
    private boolean certain;

    @Override
    String path() {
        return named.path();
    }

    @Override
    Map<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        if (at != null) {
            parameters.put("at", at);
        }
        if (certain) {
            parameters.put("certain", "true");
        }
        return parameters;
    }

    @Override
    List<String> lines(JsonNode answer) {
        var lines = new ArrayList<String>();
        lines.add(Wording.asOf(answer.path("asOf")));
        if (answer.has("thing")) {
            lines.addAll(Wording.thing(answer.path("thing")));
            if (answer.has("duplicateOf")) {
                lines.add("It is the same as " + answer.path("duplicateOf").asString() + ".");
            }
        } else {
            lines.addAll(Wording.thing(answer.path("negotiation")));
            answer.path("things")
                    .forEach(ofKind -> ofKind.forEach(thing -> lines.addAll(Wording.thing(thing))));
        }
        return lines;
    }
}
