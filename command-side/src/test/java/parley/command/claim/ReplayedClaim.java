package parley.command.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reference for a claim, by the domain's definitions alone: a list of records, replayed from
 * the first.
 */
final class ReplayedClaim {
    private final List<Row> rows = new ArrayList<>();

    /** The row of each id given so far. */
    private final List<Row> byId = new ArrayList<>();

    ReplayedClaim() {
        enter(new Row("creation", null));
    }

    boolean accepts(RandomStep step) {
        if (rows.getFirst().retracted) {
            return false;
        }
        return switch (step) {
            case RandomStep.Try(var move) ->
                    move.isLegalFrom(status()) && enter(new Row("move", move));
            case RandomStep.Correct(var record) -> correct(row(record));
            case RandomStep.CorrectBy(var record, var move) ->
                    row(record).move == move && correct(row(record));
            case RandomStep.Retract(var record) -> retract(row(record));
        };
    }

    /** Returns the status after the last live move; "gone" if the claim was retracted. */
    String status() {
        return rows.getFirst().retracted ? "gone" : statusBefore(null);
    }

    private boolean correct(Row row) {
        if (row.retracted || row.kind.equals("retraction")) {
            return false;
        }
        if (row.move != null && !row.move.isLegalFrom(statusBefore(row))) {
            return false;
        }
        return byId.add(row);
    }

    private boolean retract(Row row) {
        if (row.retracted || row.kind.equals("retraction")) {
            return false;
        }
        row.retracted = true;
        return enter(new Row("retraction", null));
    }

    private boolean enter(Row row) {
        rows.add(row);
        return byId.add(row);
    }

    private Row row(int record) {
        return byId.get(record % byId.size());
    }

    private String statusBefore(@Nullable Row end) {
        var status = "reported";
        for (var row : rows) {
            if (row.equals(end)) {
                break;
            }
            if (row.move != null && !row.retracted) {
                status = row.move.leadsTo(status);
            }
        }
        return status;
    }

    private static final class Row {
        final String kind;
        final @Nullable ExpectedMove move;
        boolean retracted;

        Row(String kind, @Nullable ExpectedMove move) {
            this.kind = kind;
            this.move = move;
        }
    }
}
