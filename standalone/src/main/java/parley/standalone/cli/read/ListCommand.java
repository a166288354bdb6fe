package parley.standalone.cli.read;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.query.negotiation.NegotiationFacts;
import parley.query.read.NegotiationList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code parley list}. */
@Command(name = "list", description = "Lists all negotiations.")
public final class ListCommand extends ReadCommand {
    @Option(names = "--at", paramLabel = "TIME", description = "as it was then; by default, now")
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
    Text text(ApiClient.Answer answer) throws IOException {
        var page = answer.as(NegotiationList.Page.class);
        var lines = page.negotiations().stream().map(ListCommand::line).toList();
        return Text.ofList(
                lines.isEmpty() ? List.of("There are no negotiations.") : lines, page.next());
    }

    private static String line(NegotiationList.Listed listed) {
        return NegotiationFacts.line(listed.negotiation(), listed.asOf().fictional() != null);
    }
}
