package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import parley.problem.Problem;
import parley.problem.ProblemException;

/** The commands that there are forms for. */
final class AvailableCommands {
    private final CommandDocument document;
    private volatile @Nullable CommandForms last;

    AvailableCommands(CommandDocument document) {
        this.document = document;
    }

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
     * @throws ProblemException if that is not known, with why
     */
    CommandForms now(HttpServletRequest request) {
        var commands = new CommandForms(document.read(request));
        last = commands;
        return commands;
    }

    /**
     * The same for a form that was sent: while they are not known, those of before.
     *
     * @throws ProblemException if none have been known since the start
     */
    ForSentForm forSentForm(HttpServletRequest request) {
        try {
            return new ForSentForm(now(request), null);
        } catch (ProblemException away) {
            var before = last;
            if (before == null) {
                throw away;
            }
            return new ForSentForm(before, away.problem());
        }
    }
}
