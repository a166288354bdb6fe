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
        enter(new Row("creation", null, null));
    }

    boolean accepts(RandomStep step) {
        if (isGone()) {
            return step instanceof RandomStep.Retract(var record) && bringsBack(row(record));
        }
        return switch (step) {
            case RandomStep.Try(var move) ->
                    move.isLegalFrom(status()) && enter(new Row("move", move, null));
            case RandomStep.Correct(var record) -> correct(row(record));
            case RandomStep.CorrectBy(var record, var move) ->
                    row(record).move == move && correct(row(record));
            case RandomStep.Retract(var record) -> retract(row(record));
        };
    }

    /** Returns the status after the last live move; "gone" if the claim was retracted. */
    String status() {
        return isGone() ? "gone" : statusBefore(null);
    }

    private boolean isGone() {
        return isRetracted(rows.getFirst());
    }

    /** Whether a retraction names it that is not retracted itself. */
    private boolean isRetracted(Row row) {
        return rows.stream().anyMatch(other -> row.equals(other.retracted) && !isRetracted(other));
    }

    private boolean bringsBack(Row row) {
        var subject = row;
        while (subject.retracted != null) {
            subject = subject.retracted;
        }
        return row.kind.equals("retraction") && subject.equals(rows.getFirst()) && retract(row);
    }

    private boolean correct(Row row) {
        if (isRetracted(row) || row.kind.equals("retraction")) {
            return false;
        }
        if (row.move != null && !row.move.isLegalFrom(statusBefore(row))) {
            return false;
        }
        return byId.add(row);
    }

    private boolean retract(Row row) {
        return !isRetracted(row) && enter(new Row("retraction", null, row));
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
            if (row.move != null && !isRetracted(row)) {
                status = row.move.leadsTo(status);
            }
        }
        return status;
    }

    private static final class Row {
        final String kind;
        final @Nullable ExpectedMove move;
        final @Nullable Row retracted;

        Row(String kind, @Nullable ExpectedMove move, @Nullable Row retracted) {
            this.kind = kind;
            this.move = move;
            this.retracted = retracted;
        }
    }
}
