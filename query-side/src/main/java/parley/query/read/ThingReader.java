package parley.query.read;

import java.util.List;
import parley.events.ThingKind;
import parley.query.asof.ResolvedQuestion;
import parley.query.duplicate.Duplicates;
import parley.query.fact.read.AsOf;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Reading;
import parley.query.fact.read.Scope;
import parley.query.view.ThingView;

/** Reads the things in the scope of a question. */
final class ThingReader {
    private final Facts facts;

    ThingReader(Facts facts) {
        this.facts = facts;
    }

    /** Returns the things of a scope, as of the question's moment or over its interval. */
    List<ThingView> read(Scope scope, ResolvedQuestion question) {
        var during = question.during();
        return during == null
                ? readAt(scope, question.asOf(), question)
                : views(facts.during(scope, during, question.asOf().position()), question);
    }

    /** Returns the things of a scope as of one moment, filtered by required certainty. */
    List<ThingView> readAt(Scope scope, AsOf asOf, ResolvedQuestion question) {
        return views(facts.at(scope, asOf), question);
    }

    /** Returns the things of a kind in the question's negotiation, without duplicates. */
    List<ThingView> ofKind(ThingKind kind, AsOf asOf, ResolvedQuestion question) {
        var scope = new Scope.OneKind(question.negotiation().id(), kind);
        return Duplicates.leftOut(readAt(scope, asOf, question));
    }

    private static List<ThingView> views(List<Reading> readings, ResolvedQuestion question) {
        return question.certain() ? ThingView.certain(readings) : ThingView.all(readings);
    }
}
