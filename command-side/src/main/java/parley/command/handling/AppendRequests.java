package parley.command.handling;

import parley.command.Decision.Accepted;
import parley.command.ResolvedCommand;
import parley.command.reference.References;
import parley.eventstore.append.AppendRequest;

/** What an accepted command asks the log to append. */
public final class AppendRequests {
    private AppendRequests() {}

    /**
     * The request of a command.
     *
     * @param version of the thing that was decided on
     */
    public static AppendRequest of(ResolvedCommand resolved, Accepted accepted, long version) {
        return new AppendRequest(
                resolved.thing(),
                version,
                resolved.envelope().header(),
                References.of(resolved),
                accepted.root(),
                accepted.retraction(),
                accepted.events());
    }
}
