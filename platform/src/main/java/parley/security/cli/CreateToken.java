package parley.security.cli;

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
import parley.security.AuditLog;
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
        description = "Creates a token and prints it. It can't be shown again.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the token was created",
            "1:a token of that name already exists, or the database is unreachable",
            "2:an option is invalid"
        })
final class CreateToken implements Callable<Integer> {
    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "the name of its holder, given as the recorder of what they record")
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
                    "only for these negotiations, which need not exist yet; for all if none is given")
    private Set<String> negotiations = new LinkedHashSet<>();

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            defaultValue = TokenLifetime.DEFAULT,
            description =
                    "how long it is valid, such as 90d or 12h, or never; parley token renew prolongs it (default: ${DEFAULT-VALUE})")
    private String expires = TokenLifetime.DEFAULT;

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @ParentCommand private @Nullable TokenCommand command;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var request = request();
        var created =
                Objects.requireNonNull(command)
                        .with(tokens -> tokens.issue(request, TokenAudit.user()));
        if (created.isEmpty()) {
            System.err.printf(
                    "A token for \"%s\" already exists. Give another name, or revoke that token: parley token revoke%n",
                    request.name());
            return 1;
        }
        TokenAudit.write(
                AuditLog.Event.TOKEN_CREATED,
                "%s (%s), %s, %s"
                        .formatted(
                                request.name(),
                                created.get().id(),
                                String.join(" ", roles),
                                negotiations.isEmpty()
                                        ? "all negotiations"
                                        : String.join(" ", negotiations)));
        System.err.printf(
                "This is the token of %s (%s), valid %s. It is shown only this once; keep it like a password.%n",
                request.name(),
                String.join(", ", roles),
                request.lasts() == null ? "until it is revoked" : "for " + expires);
        System.out.println(created.get().text());
        return 0;
    }

    private TokenRequest request() {
        try {
            return new TokenRequest(name, parsedRoles(), reach(), TokenLifetime.read(expires));
        } catch (InvalidValue invalid) {
            throw new ParameterException(spec.commandLine(), invalid.sentence(), invalid);
        }
    }

    private Set<Role> parsedRoles() {
        return roles.stream()
                .map(word -> Role.of(word).orElseThrow(() -> unknownRole(word)))
                .collect(Collectors.toSet());
    }

    private static InvalidValue unknownRole(String word) {
        var known = Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(", "));
        return new InvalidValue("\"%s\" is not a role; give one of %s".formatted(word, known));
    }

    private NegotiationScope reach() {
        return negotiations.isEmpty()
                ? NegotiationScope.ALL
                : new NegotiationScope(
                        negotiations.stream().map(NegotiationId::new).collect(Collectors.toSet()));
    }
}
