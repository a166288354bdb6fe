package parley.query.read;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.asof.Asked;
import parley.query.asof.Instants;
import parley.query.fact.Stretch;
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
public record Filter(@Nullable String during, boolean certain) {
    /** All that was so at the moment. */
    public static final Filter NONE = new Filter(null, false);

    /** The things of a scope. */
    List<ThingView> things(Facts facts, Scope scope, Asked asked, ZoneId zone) {
        var things = ThingView.all(readings(facts, scope, asked, zone));
        return certain ? things.stream().map(ThingView::certain).toList() : things;
    }

    private List<Reading> readings(Facts facts, Scope scope, Asked asked, ZoneId zone) {
        if (during == null) {
            return facts.at(scope, asked.asOf());
        }
        var extent = Instants.stretch("during", during, zone);
        var stretch =
                new Stretch(
                        extent.begin().earliest(),
                        Math.addExact(
                                extent.end().latest(),
                                extent.end().latest() == Long.MAX_VALUE ? 0 : 1));
        return facts.during(scope, stretch, asked.asOf().position());
    }
}
