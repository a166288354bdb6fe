package parley.query.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.query.view.ThingView;

/**
 * Which meetings belong to which larger one, by their relations. One whose larger meeting is not
 * there, or that belongs to itself by way of others, stands for itself.
 */
public record Belonging(List<ThingView> meetings, Map<String, ThingView> byId) {

    public static Belonging of(List<ThingView> meetings) {
        return new Belonging(
                meetings,
                meetings.stream().collect(Collectors.toMap(ThingView::id, Function.identity())));
    }

    /** Whether it belongs to no other. */
    public boolean isWhole(ThingView meeting) {
        return whole(meeting).equals(meeting.id());
    }

    List<ThingView> parts(ThingView whole) {
        return meetings.stream()
                .filter(meeting -> !meeting.id().equals(whole.id()))
                .filter(meeting -> whole(meeting).equals(whole.id()))
                .toList();
    }

    /** The id of the outermost meeting that this one belongs to; its own if to none. */
    private String whole(ThingView meeting) {
        var seen = new HashSet<String>();
        var at = meeting;
        while (seen.add(at.id())) {
            var larger = larger(at);
            if (larger.isEmpty()) {
                return at.id();
            }
            at = larger.get();
        }
        return meeting.id();
    }

    private Optional<ThingView> larger(ThingView meeting) {
        return Stream.of("session-of", "sideline-of", "follows")
                .filter(type -> !type.equals("follows") || isPrivate(meeting))
                .flatMap(type -> related(meeting, type).stream())
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .findFirst();
    }

    private static boolean isPrivate(ThingView meeting) {
        return meeting.details().path("format").asString("").equals("private");
    }

    /** The meeting that this one names in a relation of that type. */
    static Optional<String> related(ThingView meeting, String type) {
        return meeting.details()
                .path("relations")
                .valueStream()
                .filter(relation -> relation.path("type").asString("").equals(type))
                .map(relation -> relation.path("to").asString(""))
                .findFirst();
    }
}
