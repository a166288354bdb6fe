package parley.command.naming;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.Rule;
import parley.events.naming.NameEvent.ThingRenamed;

/** The rules of names, the same for every kind that has them: none ends before it begins. */
public final class RenameDecider {
    private RenameDecider() {}

    public static Decision decide(Rename rename, DecisionContext context) {
        return context.endsBeforeItBegins(rename.from(), rename.until())
                ? refuse(Rule.ENDS_BEFORE_IT_BEGINS)
                : accept(
                        new ThingRenamed(
                                rename.thing(), rename.names(), rename.from(), rename.until()));
    }
}
