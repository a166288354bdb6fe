package parley.query.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;
import parley.events.party.PartyId;

/**
 * What tells a position on an issue from the others.
 *
 * @param party whose it is
 * @param toward the party toward which it is held, if it is toward one
 * @param point the part of the issue that it is about, if it is about a part
 */
record PositionKey(PartyId party, @Nullable PartyId toward, @Nullable String point) {
    private static final String TOWARD = "toward";
    private static final String ON = "on";

    static PositionKey of(PositionStated stated) {
        return new PositionKey(stated.party(), stated.toward(), stated.point());
    }

    static PositionKey of(PositionWithdrawn withdrawn) {
        return new PositionKey(withdrawn.party(), withdrawn.toward(), withdrawn.point());
    }

    /** Reads what {@link #text} wrote. */
    static PositionKey parse(String text) {
        var names = List.of(text.split("/", -1));
        var toward = behind(TOWARD, names);
        return new PositionKey(
                new PartyId(names.getFirst()),
                toward == null ? null : new PartyId(toward),
                behind(ON, names));
    }

    /** Words stand at odd places: a party or a point may be called like one of them. */
    private static @Nullable String behind(String word, List<String> names) {
        for (int i = 1; i + 1 < names.size(); i += 2) {
            if (names.get(i).equals(word)) {
                return names.get(i + 1);
            }
        }
        return null;
    }

    /** {@code ukraine/toward/united-states/on/burden}. */
    String text() {
        return party.value()
                + (toward == null ? "" : "/" + TOWARD + "/" + toward.value())
                + (point == null ? "" : "/" + ON + "/" + point);
    }
}
