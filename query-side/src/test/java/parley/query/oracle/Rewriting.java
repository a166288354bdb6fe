package parley.query.oracle;

import java.util.List;
import java.util.function.UnaryOperator;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.record.RecordEvent.RecordRetracted;

/** Equivalent or nearly equivalent histories. */
final class Rewriting {
    private Rewriting() {}

    static History each(History history, UnaryOperator<HistoryRecord> rewrite) {
        return with(history, history.records().stream().map(rewrite).toList());
    }

    static History with(History history, List<HistoryRecord> record) {
        return new History(history.seed(), record, history.transcribed());
    }

    /** Returns the history without a record, its corrections and what retracts it. */
    static History without(History history, HistoryRecord root) {
        return history.only(record -> !isOfChain(history, record, root));
    }

    private static boolean isOfChain(History history, HistoryRecord record, HistoryRecord root) {
        return new Oracle(history).subject(record).equals(root);
    }

    /** Returns the history as if each record had been recorded as last corrected. */
    static History correctedInPlace(History history) {
        return correctedLike(history, (root, newest) -> with(root, root.record(), newest.event()));
    }

    /** Returns the history with one version of each record, merged from first and newest. */
    static History correctedLike(History history, Merge merge) {
        var oracle = new Oracle(history);
        var firsts =
                history.records().stream().filter(record -> record.provenance().corrects() == null);
        var merged =
                firsts.map(root -> merge.of(root, newest(history, oracle, root)))
                        .map(record -> namingRoots(oracle, record))
                        .sorted((a, b) -> Long.compare(a.position(), b.position()))
                        .toList();
        return with(history, merged);
    }

    /** Merges two versions. */
    interface Merge {
        HistoryRecord of(HistoryRecord root, HistoryRecord newest);
    }

    private static HistoryRecord newest(History history, Oracle oracle, HistoryRecord root) {
        return history.records().stream()
                .filter(record -> oracle.root(record).equals(root))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static HistoryRecord namingRoots(Oracle oracle, HistoryRecord record) {
        if (record.event() instanceof RecordRetracted(var id, var reason)) {
            var root = oracle.root(oracle.find(id)).record();
            return with(record, record.record(), new RecordRetracted(root, reason));
        }
        return record;
    }

    /** Returns the same version with another event, as a record of its own. */
    static HistoryRecord with(HistoryRecord record, RecordId id, Event event) {
        var provenance = new Provenance(id, null, record.provenance().attributions(), null);
        return new HistoryRecord(
                record.position(),
                record.recordedAt(),
                record.thing(),
                provenance,
                event,
                record.zone());
    }

    static List<HistoryRecord> retractions(History history) {
        return history.records().stream()
                .filter(record -> record.event() instanceof RecordRetracted)
                .toList();
    }
}
