package parley.query.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;
import parley.events.party.PartyId;

/**
 * The key that distinguishes a position from the others on an issue.
 *
 * @param party the party that holds it
 * @param toward the party toward which it is held; null if it is toward none
 * @param point the part of the issue that it is about; null if it is about the whole
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

    /** Parses the result of {@link #text}. */
    static PositionKey parse(String text) {
        var names = List.of(text.split("/", -1));
        var toward = after(TOWARD, names);
        return new PositionKey(
                new PartyId(names.getFirst()),
                toward == null ? null : new PartyId(toward),
                after(ON, names));
    }

    /** Words stand at odd places, because a party or point may be named like one. */
    private static @Nullable String after(String word, List<String> names) {
        for (int i = 1; i + 1 < names.size(); i += 2) {
            if (names.get(i).equals(word)) {
                return names.get(i + 1);
            }
        }
        return null;
    }

    /** Returns the key as in a facet's name: {@code ukraine/toward/united-states/on/burden}. */
    String text() {
        return party.value()
                + (toward == null ? "" : "/" + TOWARD + "/" + toward.value())
                + (point == null ? "" : "/" + ON + "/" + point);
    }
}
