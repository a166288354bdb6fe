package parley.standalone.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code parley list}. */
@Command(name = "list", description = "Lists the negotiations there are.")
public final class ListAll extends Ask {
    @Option(names = "--at", paramLabel = "TIME", description = "as it was then; now if not said")
    private @Nullable String at;

    @Override
    String path() {
        return "/api/negotiations";
    }

    @Override
    Map<String, String> parameters() {
        return at == null ? Map.of() : Map.of("at", at);
    }

    @Override
    List<String> lines(JsonNode answer) {
        var lines = new ArrayList<String>();
        for (var listed : answer.path("negotiations")) {
            var negotiation = listed.path("negotiation");
            var status = negotiation.at("/facets/status/0/value/status").asString("unknown");
            var invented = listed.at("/asOf/fictional").asBoolean(false) ? ", fictional" : "";
            lines.add(
                    "%s: %s (%s%s)"
                            .formatted(
                                    negotiation.path("id").asString(),
                                    Wording.title(negotiation),
                                    status,
                                    invented));
        }
        return lines.isEmpty() ? List.of("There are no negotiations.") : lines;
    }
}
