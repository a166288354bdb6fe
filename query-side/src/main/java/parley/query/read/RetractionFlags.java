package parley.query.read;

import java.util.List;
import java.util.stream.Collectors;
import parley.query.asof.ResolvedQuestion;
import parley.query.retraction.RetractedDependencies;
import parley.query.view.ThingView;

/** Flags what rests on something that was retracted. */
final class RetractionFlags {
    private final RetractedDependencies retracted;

    RetractionFlags(RetractedDependencies retracted) {
        this.retracted = retracted;
    }

    /** Returns the same things with their flags, as known at the question's position. */
    List<ThingView> on(List<ThingView> things, ResolvedQuestion question) {
        var positions =
                things.stream()
                        .flatMap(thing -> thing.positions().stream())
                        .collect(Collectors.toSet());
        var flags =
                retracted.of(question.negotiation().id(), question.asOf().position(), positions);
        return things.stream().map(thing -> thing.flagged(flags)).toList();
    }
}
