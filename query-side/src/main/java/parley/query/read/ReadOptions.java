package parley.query.read;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.asof.ResolvedQuestion;
import parley.query.asof.TimeParameters;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Reading;
import parley.query.fact.read.Scope;
import parley.query.view.ThingView;

/**
 * Of which valid time, and how sure, an answer shall be.
 *
 * @param during a stretch; absent means the moment {@code at}
 * @param certain leave out what is merely possible
 */
public record ReadOptions(@Nullable String during, boolean certain) {
    /** All that was so at the moment. */
    public static final ReadOptions NONE = new ReadOptions(null, false);

    /**
     * The question with the stretch that this asks for, if any.
     *
     * @throws parley.problem.ProblemException with 400 if it is none, or a moment was asked for too
     */
    ResolvedQuestion stretched(ResolvedQuestion asked, ZoneId zone) {
        if (during == null) {
            return asked;
        }
        if (asked.at() != null) {
            throw PageLimits.invalid(
                    "at", "Give a moment or an interval, not both: leave out at or during.");
        }
        return asked.during(TimeParameters.stretch("during", during, zone));
    }

    /** The things of a scope, as of the moment or stretch of the question. */
    List<ThingView> things(Facts facts, Scope scope, ResolvedQuestion asked) {
        var during = asked.during();
        return views(
                during == null
                        ? facts.at(scope, asked.asOf())
                        : facts.during(scope, during, asked.asOf().position()));
    }

    /** The things that readings tell of. */
    List<ThingView> views(List<Reading> readings) {
        return certain ? ThingView.certain(readings) : ThingView.all(readings);
    }
}
