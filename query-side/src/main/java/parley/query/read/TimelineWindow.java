package parley.query.read;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.events.ThingKind;
import parley.events.time.Moment;
import parley.problem.RequestProblems;
import parley.query.asof.ResolvedQuestion;
import parley.query.asof.TimeParameters;
import parley.query.fact.Interval;

/**
 * A window on the timeline.
 *
 * @param from its first moment, or the beginning of an imprecise one; null for no beginning
 * @param until its last moment, or the end of an imprecise one; null for no end
 * @param kinds the kinds of things, in order; empty for all
 */
public record TimelineWindow(@Nullable String from, @Nullable String until, Set<String> kinds) {
    public TimelineWindow {
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    }

    /** Returns the window in valid time, or the interval of a question that has one. */
    Interval interval(ResolvedQuestion question) {
        if (question.during() == null) {
            return between(question.negotiation().zone());
        }
        if (from != null || until != null) {
            throw RequestProblems.invalidParameter(
                            "during", "An interval is already a window: leave out from and until.")
                    .rejected();
        }
        return question.during();
    }

    private Interval between(ZoneId zone) {
        var first = from == null ? Moment.BEFORE_ALL : TimeParameters.beginning("from", from, zone);
        var last =
                until == null ? Moment.AFTER_ALL : TimeParameters.moment("until", until, zone) + 1;
        if (first >= last) {
            throw RequestProblems.invalidParameter(
                            "until",
                            "The window ends before it begins: exchange from and until, or leave one of them out.")
                    .rejected();
        }
        return new Interval(first, last);
    }

    Set<ThingKind> thingKinds() {
        return ThingPaths.kinds(kinds);
    }
}
