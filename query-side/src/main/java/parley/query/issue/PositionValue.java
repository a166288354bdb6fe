package parley.query.issue;

import org.jspecify.annotations.Nullable;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.statement.StatementId;
import parley.json.EnumNames;

/**
 * The position of a party on an issue.
 *
 * @param position the word of a {@link parley.events.issue.PartyPosition}, or {@code withdrawn}
 * @param reason why it was withdrawn
 */
public record PositionValue(
        String position,
        @Nullable String wording,
        @Nullable String condition,
        @Nullable StatementId statement,
        @Nullable String reason) {

    static PositionValue of(PositionStated stated) {
        return new PositionValue(
                EnumNames.of(stated.position()),
                stated.wording(),
                stated.condition(),
                stated.statement(),
                null);
    }

    static PositionValue withdrawn(@Nullable String reason) {
        return new PositionValue("withdrawn", null, null, null, reason);
    }
}
