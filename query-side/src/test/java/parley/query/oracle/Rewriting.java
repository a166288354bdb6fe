package parley.query.oracle;

import java.util.List;
import java.util.function.UnaryOperator;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.record.RecordEvent.RecordRetracted;

/** Histories that say the same otherwise, or nearly the same. */
final class Rewriting {
    private Rewriting() {}

    static History each(History history, UnaryOperator<HistoryRecord> rewrite) {
        return with(history, history.told().stream().map(rewrite).toList());
    }

    static History with(History history, List<HistoryRecord> told) {
        return new History(history.seed(), told, history.transcribed());
    }

    /** Without a record, its corrections and what retracts it. */
    static History without(History history, HistoryRecord root) {
        return history.only(told -> !isOfChain(history, told, root));
    }

    private static boolean isOfChain(History history, HistoryRecord told, HistoryRecord root) {
        var oracle = new Oracle(history);
        return told.event() instanceof RecordRetracted(var id, _)
                ? oracle.root(oracle.find(id)).equals(root)
                : oracle.root(told).equals(root);
    }

    /** As if each record had been made from the start as it was corrected last. */
    static History correctedInPlace(History history) {
        return correctedLike(history, (root, newest) -> with(root, root.record(), newest.event()));
    }

    /** With one telling alone of each record, made of its first and its newest one. */
    static History correctedLike(History history, Merge merge) {
        var oracle = new Oracle(history);
        var firsts = history.told().stream().filter(told -> told.provenance().corrects() == null);
        var merged =
                firsts.map(root -> merge.of(root, newest(history, oracle, root)))
                        .map(told -> namingRoots(oracle, told))
                        .sorted((a, b) -> Long.compare(a.position(), b.position()))
                        .toList();
        return with(history, merged);
    }

    /** How two tellings become one. */
    interface Merge {
        HistoryRecord of(HistoryRecord root, HistoryRecord newest);
    }

    private static HistoryRecord newest(History history, Oracle oracle, HistoryRecord root) {
        return history.told().stream()
                .filter(told -> oracle.root(told).equals(root))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static HistoryRecord namingRoots(Oracle oracle, HistoryRecord told) {
        if (told.event() instanceof RecordRetracted(var id, var reason)) {
            var root = oracle.root(oracle.find(id)).record();
            return with(told, told.record(), new RecordRetracted(root, reason));
        }
        return told;
    }

    /** The same telling of another event, as a record of its own. */
    static HistoryRecord with(HistoryRecord told, RecordId record, Event event) {
        var provenance = new Provenance(record, null, told.provenance().attributions(), null);
        return new HistoryRecord(
                told.position(), told.recordedAt(), told.thing(), provenance, event, told.zone());
    }

    /** Retractions alone. */
    static List<HistoryRecord> retractions(History history) {
        return history.told().stream()
                .filter(told -> told.event() instanceof RecordRetracted)
                .toList();
    }
}
