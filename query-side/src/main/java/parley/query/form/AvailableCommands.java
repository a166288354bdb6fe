package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.problem.Problem;
import parley.problem.ProblemException;

/** The commands that there are forms for, read anew only once they differ. */
final class AvailableCommands {
    private static final Logger LOG = LoggerFactory.getLogger(AvailableCommands.class);
    private static final String DOCUMENT = "/api/openapi.json";
    private static final int NOT_MODIFIED = 304;

    private final CommandService service;
    private final CommandSideClient forwarding;
    private volatile @Nullable Kept kept;

    AvailableCommands(CommandService service, CommandSideClient forwarding) {
        this.service = service;
        this.forwarding = forwarding;
    }

    private record Kept(@Nullable String tag, CommandForms commands) {}

    /**
     * For a form that was sent.
     *
     * @param problem why they are not known at present; absent if they are, or else these are the
     *     ones that were known last
     */
    record ForSentForm(CommandForms commands, @Nullable Problem problem) {}

    /**
     * Those that there are now.
     *
     * @throws ProblemException if command-side does not say, with what it says instead
     */
    CommandForms now(HttpServletRequest request) {
        return service.document().map(CommandForms::new).orElseGet(() -> fetched(request));
    }

    private CommandForms fetched(HttpServletRequest request) {
        var before = kept;
        var answer = forwarding.get(request, DOCUMENT, before == null ? null : before.tag);
        if (before != null && answer.status() == NOT_MODIFIED) {
            return before.commands;
        }
        if (answer.isRefusal()) {
            LOG.warn("command-side's document could not be read: status {}", answer.status());
            throw answer.problem().rejected();
        }
        var commands = new CommandForms(answer.body());
        kept = new Kept(answer.tag(), commands);
        return commands;
    }

    /**
     * The same for a form that was sent: while command-side says nothing, as it said last.
     *
     * @throws ProblemException if it has not said it since the start here
     */
    ForSentForm forSentForm(HttpServletRequest request) {
        try {
            return new ForSentForm(now(request), null);
        } catch (ProblemException away) {
            var before = kept;
            if (before == null) {
                throw away;
            }
            return new ForSentForm(before.commands, away.problem());
        }
    }
}
