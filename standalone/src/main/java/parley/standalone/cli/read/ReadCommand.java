package parley.standalone.cli.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.cli.HelpOption;
import parley.standalone.cli.http.RequestRejected;
import parley.standalone.cli.http.ServerOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that reads from a running Parley, and prints lines for people or JSON. */
@Command(
        showDefaultValues = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the request was answered",
            "1:Parley refused the request, and said why",
            "2:an option is invalid",
            "3:Parley can't be reached"
        })
abstract class ReadCommand implements Callable<Integer> {
    private static final int ANSWERED = 0;
    private static final int REFUSED = 1;
    private static final int UNREACHABLE = 3;

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            description = "as known then, such as 2026-03-01 or 2026-03-01T12:00Z; by default, now")
    private @Nullable String knownAt;

    @Option(names = "--json", description = "print the answer as JSON, one page per line")
    private boolean json;

    @Mixin private ServerOption server = new ServerOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help = new HelpOption();

    /** Returns the path to read, from the root. */
    abstract String path();

    /** Returns further parameters, by their names in the API. */
    Map<String, String> parameters() {
        return Map.of();
    }

    /** Returns a page of the answer as text. */
    abstract Text text(ApiClient.Answer answer) throws IOException;

    /**
     * The text of a page.
     *
     * @param heading lines that the first page alone begins with
     * @param next the parameters of each page that follows this one
     */
    record Text(List<String> heading, List<String> lines, List<Map<String, String>> next) {
        /** The text of a page of one list, whose next page has this cursor, if there is one. */
        static Text ofList(List<String> lines, @Nullable String cursor) {
            return new Text(
                    List.of(),
                    lines,
                    cursor == null ? List.of() : List.of(Map.of("cursor", cursor)));
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var client = new ApiClient(server)) {
            return printPages(client);
        } catch (RequestRejected refused) {
            System.err.println(refused.getMessage());
            return REFUSED;
        } catch (IOException unreachable) {
            System.err.printf(
                    "Parley can't be reached at %s: %s%n",
                    server.address(), ServerOption.reason(unreachable));
            return UNREACHABLE;
        }
    }

    private int printPages(ApiClient client) throws IOException, InterruptedException {
        var parameters = new TreeMap<>(parameters());
        if (knownAt != null) {
            parameters.put("knownAt", knownAt);
        }
        var pages = new ArrayDeque<Map<String, String>>(List.of(Map.of()));
        while (!pages.isEmpty()) {
            var page = pages.remove();
            var asked = new TreeMap<>(parameters);
            asked.putAll(page);
            var answer = client.get(path(), asked);
            var text = text(answer);
            if (json) {
                System.out.println(answer.json());
            } else {
                print(page.isEmpty() ? text.heading() : List.of());
                print(text.lines());
            }
            pages.addAll(text.next());
        }
        return ANSWERED;
    }

    private static void print(List<String> lines) {
        lines.stream().map(TextFormat::inOneDirection).forEach(System.out::println);
    }
}
