package parley.query.meeting;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.events.meeting.MeetingFormat;
import parley.events.meeting.Relation.RelationType;
import parley.query.view.ThingView;

/**
 * Which meetings belong to which larger one, by their relations. One whose larger meeting is not
 * there, or that belongs to itself by way of others, stands for itself.
 *
 * @param byWhole the meetings that belong together, by the id of the outermost, in the order given
 */
public record MeetingHierarchy(Map<String, List<ThingView>> byWhole) {

    public static MeetingHierarchy of(List<ThingView> meetings) {
        var referred = ReferenceIndex.of(MeetingFacts.MEETING, meetings);
        return new MeetingHierarchy(
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
    private static String whole(ThingView meeting, ReferenceIndex meetings) {
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

    private static Optional<ThingView> larger(ThingView meeting, ReferenceIndex meetings) {
        var details = MeetingFacts.MEETING.details(meeting);
        return Stream.of(RelationType.SESSION_OF, RelationType.SIDELINE_OF, RelationType.FOLLOWS)
                .filter(type ->
                        type != RelationType.FOLLOWS || details.format() == MeetingFormat.PRIVATE)
                .flatMap(type -> related(details, type).stream())
                .flatMap(id -> meetings.thing(id).stream())
                .filter(larger -> !larger.id().equals(meeting.id()))
                .findFirst();
    }

    /** The meeting that this one names in a relation of that type. */
    static Optional<String> related(MeetingDetails meeting, RelationType type) {
        return meeting.relations().stream()
                .filter(relation -> relation.type() == type)
                .map(relation -> relation.to().value())
                .findFirst();
    }
}
