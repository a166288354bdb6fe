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
 * The grouping of meetings into larger ones, by their relations. A meeting stands for itself if its
 * larger meeting is missing, or if its relations form a circle.
 *
 * @param byWhole the meetings that belong together, by the id of the outermost, in the order given
 */
public record MeetingHierarchy(Map<String, List<ThingView>> byWhole) {

    public static MeetingHierarchy of(List<ThingView> meetings) {
        var index = ReferenceIndex.of(MeetingFacts.MEETING, meetings);
        return new MeetingHierarchy(
                meetings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        meeting -> whole(meeting, index),
                                        LinkedHashMap::new,
                                        Collectors.toList())));
    }

    public boolean isWhole(ThingView meeting) {
        return byWhole.containsKey(meeting.id());
    }

    List<ThingView> parts(ThingView whole) {
        return byWhole.getOrDefault(whole.id(), List.of()).stream()
                .filter(meeting -> !meeting.id().equals(whole.id()))
                .toList();
    }

    /** Returns the id of the outermost meeting to which this one belongs, maybe its own. */
    private static String whole(ThingView meeting, ReferenceIndex meetings) {
        var seen = new HashSet<String>();
        var outermost = meeting;
        while (seen.add(outermost.id())) {
            var larger = larger(outermost, meetings);
            if (larger.isEmpty()) {
                return outermost.id();
            }
            outermost = larger.get();
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

    /** Returns the id of the meeting to which this one has a relation of that type. */
    static Optional<String> related(MeetingDetails meeting, RelationType type) {
        return meeting.relations().stream()
                .filter(relation -> relation.type() == type)
                .map(relation -> relation.to().value())
                .findFirst();
    }
}
