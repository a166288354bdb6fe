package parley.security.cli;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.cli.HelpOption;
import parley.events.InvalidValue;
import parley.events.NegotiationId;
import parley.security.NegotiationScope;
import parley.security.Role;
import parley.security.TokenRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley token create}. */
@Command(
        name = "create",
        description = "Makes a token, and prints it this once.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:it is made",
            "1:there is one of that name already, or the database is out of reach",
            "2:an option is wrong"
        })
final class CreateToken implements Callable<Integer> {
    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "of its holder; the recorder on the events that they record")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            arity = "1..*",
            split = ",",
            description = "reader, source-reader, recorder, transcriber or operator")
    private Set<String> roles = new LinkedHashSet<>();

    @Option(
            names = "--negotiation",
            paramLabel = "ID",
            arity = "1..*",
            split = ",",
            description =
                    "for these negotiations alone, which need not be there yet; all if none is named")
    private Set<String> negotiations = new LinkedHashSet<>();

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            description =
                    "how long it is valid, such as 90d or 12h; until it is revoked if not said")
    private @Nullable String expires;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help = new HelpOption();

    @ParentCommand private @Nullable TokenCommand command;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var order = order();
        var made =
                Objects.requireNonNull(command)
                        .with(tokens -> tokens.issue(order, System.getProperty("user.name", "?")));
        if (made.isEmpty()) {
            System.err.printf(
                    "There is a token for \"%s\" already. Give another name, or revoke that one: parley token revoke%n",
                    order.name());
            return 1;
        }
        System.err.printf(
                "This is the token of %s (%s). It is shown this once; keep it like a password.%n",
                order.name(), String.join(", ", roles));
        System.out.println(made.get().text());
        return 0;
    }

    private TokenRequest order() {
        try {
            return new TokenRequest(name, rolesGiven(), reach(), lasts());
        } catch (InvalidValue wrong) {
            throw new ParameterException(spec.commandLine(), wrong.sentence(), wrong);
        }
    }

    private Set<Role> rolesGiven() {
        return roles.stream()
                .map(word -> Role.of(word).orElseThrow(() -> noRole(word)))
                .collect(Collectors.toSet());
    }

    private static InvalidValue noRole(String word) {
        var known = Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(", "));
        return new InvalidValue("\"%s\" is no role; give one of %s".formatted(word, known));
    }

    private NegotiationScope reach() {
        return negotiations.isEmpty()
                ? NegotiationScope.ALL
                : new NegotiationScope(
                        negotiations.stream().map(NegotiationId::new).collect(Collectors.toSet()));
    }

    private @Nullable Duration lasts() {
        return expires == null ? null : TokenLifetime.read(expires);
    }
}
