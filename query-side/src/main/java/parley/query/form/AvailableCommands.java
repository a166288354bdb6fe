package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.problem.Problem;
import parley.problem.ProblemException;

/** The commands that have forms, cached until command-side's document changes. */
final class AvailableCommands {
    private static final Logger LOG = LoggerFactory.getLogger(AvailableCommands.class);
    private static final String DOCUMENT = "/api/openapi.json";
    private static final int NOT_MODIFIED = 304;

    private final CommandService service;
    private final CommandSideClient client;
    private volatile @Nullable Cached cached;

    AvailableCommands(CommandService service, CommandSideClient client) {
        this.service = service;
        this.client = client;
    }

    private record Cached(@Nullable String tag, CommandForms commands) {}

    /**
     * The commands for a submitted form.
     *
     * @param problem why they could not be read; they are then the last ones that were. Null if
     *     they could
     */
    record ForSentForm(CommandForms commands, @Nullable Problem problem) {}

    /**
     * Returns the present commands.
     *
     * @throws ProblemException if command-side rejects the request or does not respond
     */
    CommandForms now(HttpServletRequest request) {
        return service.document().map(CommandForms::new).orElseGet(() -> fetch(request));
    }

    private CommandForms fetch(HttpServletRequest request) {
        var last = cached;
        var response = client.get(request, DOCUMENT, last == null ? null : last.tag);
        if (last != null && response.status() == NOT_MODIFIED) {
            return last.commands;
        }
        if (response.isRejection()) {
            LOG.warn("command-side's document could not be read: status {}", response.status());
            throw response.problem().rejected();
        }
        var commands = new CommandForms(response.body());
        cached = new Cached(response.tag(), commands);
        return commands;
    }

    /**
     * Returns the commands for a submitted form, which are the cached ones while command-side does
     * not respond.
     *
     * @throws ProblemException if nothing is cached yet
     */
    ForSentForm forSentForm(HttpServletRequest request) {
        try {
            return new ForSentForm(now(request), null);
        } catch (ProblemException unavailable) {
            var last = cached;
            if (last == null) {
                throw unavailable;
            }
            return new ForSentForm(last.commands, unavailable.problem());
        }
    }
}
