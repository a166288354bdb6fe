package parley.standalone.cli.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.query.read.NegotiationReads;
import parley.query.read.NegotiationState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code parley show}. */
@Command(name = "show", description = "Shows the state of a negotiation, or of one thing in it.")
public final class ShowCommand extends ReadCommand {
    @Parameters(
            paramLabel = "NEGOTIATION[/KIND/ID]",
            description = "such as geneva-talks, or geneva-talks/issue/donbas",
            showDefaultValue = Visibility.NEVER,
            converter = ThingPath.Either.class)
    private ThingPath named = new ThingPath("");

    @Option(names = "--at", paramLabel = "TIME", description = "as it was then; by default, now")
    private @Nullable String at;

    @Option(names = "--certain", description = "leave out what is only possible")
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
    Text text(ApiClient.Answer answer) throws IOException {
        return named.isThing()
                ? Text.ofList(lines(answer.as(NegotiationReads.ThingAnswer.class)), null)
                : text(answer.as(NegotiationState.class));
    }

    private static List<String> lines(NegotiationReads.ThingAnswer answer) {
        var lines = new ArrayList<String>();
        lines.add(TextFormat.asOf(answer.asOf()));
        lines.addAll(TextFormat.thing(answer.thing()));
        if (answer.duplicateOf() != null) {
            lines.add("It is a duplicate of " + answer.duplicateOf() + ".");
        }
        return lines;
    }

    private static Text text(NegotiationState state) {
        var heading = new ArrayList<String>();
        heading.add(TextFormat.asOf(state.asOf()));
        heading.addAll(TextFormat.thing(state.negotiation()));
        return new Text(
                heading,
                state.things().values().stream()
                        .flatMap(List::stream)
                        .flatMap(thing -> TextFormat.thing(thing).stream())
                        .toList(),
                state.next().entrySet().stream()
                        .map(next -> Map.of("kind", next.getKey(), "cursor", next.getValue()))
                        .toList());
    }
}
