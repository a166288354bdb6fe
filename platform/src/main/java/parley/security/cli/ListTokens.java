package parley.security.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.cli.HelpOption;
import parley.json.Json;
import parley.security.TokenRepository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley token list}. */
@Command(
        name = "list",
        description = "Lists all tokens ever created, without their secrets.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the tokens were listed",
            "1:the database is unreachable",
            "2:an option is invalid"
        })
final class ListTokens implements Callable<Integer> {
    private static final String GAP = "  ";

    @Option(names = "--json", description = "print them as a JSON list")
    private boolean json;

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @ParentCommand private @Nullable TokenCommand command;

    @Override
    public Integer call() throws InterruptedException {
        var rows = Objects.requireNonNull(command).withThere(ListTokens::rows);
        if (json) {
            System.out.println(
                    Json.lenient().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
        } else if (rows.isEmpty()) {
            System.out.println("There are no tokens.");
        } else {
            table(rows).forEach(System.out::println);
        }
        return 0;
    }

    private static List<TokenTableRow> rows(TokenRepository tokens) {
        return tokens.all().stream()
                .map(token -> TokenTableRow.of(token, tokens.state(token)))
                .toList();
    }

    private static List<String> table(List<TokenTableRow> rows) {
        var cells = new ArrayList<List<String>>();
        cells.add(TokenTableRow.HEADINGS);
        rows.forEach(row -> cells.add(row.cells()));
        return cells.stream().map(line -> line(line, cells)).toList();
    }

    private static String line(List<String> line, List<List<String>> all) {
        var text = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            var column = i;
            var widest = all.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
            var cell = line.get(i);
            text.append(cell).append(" ".repeat(widest - cell.length())).append(GAP);
        }
        return text.toString().stripTrailing();
    }
}
