package parley.query.comparison;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.query.view.ThingView;

/**
 * Which meetings belong to which larger one, by their relations. One whose larger meeting is not
 * there, or that belongs to itself by way of others, stands for itself.
 *
 * @param byWhole the meetings that belong together, by the id of the outermost, in the order given
 */
public record Belonging(Map<String, List<ThingView>> byWhole) {

    public static Belonging of(List<ThingView> meetings) {
        var referred = Referred.of(meetings);
        return new Belonging(
                meetings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        meeting -> whole(meeting, referred),
                                        LinkedHashMap::new,
                                        Collectors.toList())));
    }

    /** Whether it belongs to no other. */
    public boolean isWhole(ThingView meeting) {
        return byWhole.containsKey(meeting.id());
    }

    List<ThingView> parts(ThingView whole) {
        return byWhole.getOrDefault(whole.id(), List.of()).stream()
                .filter(meeting -> !meeting.id().equals(whole.id()))
                .toList();
    }

    /** The id of the outermost meeting that this one belongs to; its own if to none. */
    private static String whole(ThingView meeting, Referred meetings) {
        var seen = new HashSet<String>();
        var at = meeting;
        while (seen.add(at.id())) {
            var larger = larger(at, meetings);
            if (larger.isEmpty()) {
                return at.id();
            }
            at = larger.get();
        }
        return meeting.id();
    }

    private static Optional<ThingView> larger(ThingView meeting, Referred meetings) {
        return Stream.of("session-of", "sideline-of", "follows")
                .filter(type -> !type.equals("follows") || isPrivate(meeting))
                .flatMap(type -> related(meeting, type).stream())
                .flatMap(id -> meetings.thing(id).stream())
                .filter(larger -> !larger.id().equals(meeting.id()))
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
