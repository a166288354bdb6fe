package parley.standalone.dossier;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/** Asks a running program about one negotiation. */
record Reader(Parley program, String negotiation) {
    /** The answer to a question about a thing, a view, or the negotiation itself. */
    JsonNode ask(String path) {
        try {
            var answer = program.get("/api/negotiations/" + negotiation + path);
            if (answer.status() != 200) {
                throw new AssertionError(path + ": " + answer.body());
            }
            return answer.json();
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    /** What is known of one facet of a thing now, with how sure it is and since when. */
    JsonNode facet(String thing, String facet) {
        return facet(thing, facet, "");
    }

    /**
     * What is known of one facet of a thing.
     *
     * @param asOf such as {@code ?at=2026-02-18}; empty means now
     */
    JsonNode facet(String thing, String facet, String asOf) {
        return ask("/" + thing + asOf).path("thing").path("facets").path(facet).path(0);
    }

    /** The best reading of one facet of a thing now. */
    JsonNode value(String thing, String facet) {
        return facet(thing, facet).path("value");
    }

    /** The attributes of a thing. */
    JsonNode details(String thing) {
        return value(thing, "details");
    }

    /**
     * What a record of a thing rests on: {@code article reports, repeating delegations}.
     *
     * @param event the stored type that the record is of
     * @param about words that its event has somewhere
     */
    List<String> sources(String thing, String event, String about) {
        return ask("/" + thing + "/revisions")
                .path("revisions")
                .valueStream()
                .filter(revision -> revision.path("type").asString().equals(event))
                .filter(revision -> revision.path("event").toString().contains(about))
                .flatMap(revision -> revision.path("attributions").valueStream())
                .map(Reader::source)
                .distinct()
                .toList();
    }

    private static String source(JsonNode attribution) {
        var said =
                attribution.path("source").asString() + " " + attribution.path("stance").asString();
        return attribution.has("repeats")
                ? said + ", repeating " + attribution.path("repeats").asString()
                : said;
    }

    /** Pairs such as {@code session-of geneva}, in the order in which they are recorded. */
    List<String> relations(String meeting) {
        return details("meeting/" + meeting)
                .path("relations")
                .valueStream()
                .map(relation -> texts(relation, "type", "to"))
                .toList();
    }

    /** The parties at a meeting, each with its delegates behind it. */
    List<String> delegations(String meeting) {
        return details("meeting/" + meeting)
                .path("delegations")
                .valueStream()
                .map(delegation ->
                        Stream.concat(
                                        Stream.of(delegation.path("party")),
                                        delegation.path("delegates").valueStream())
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** Some fields of an object, in words. */
    static String texts(JsonNode object, String... fields) {
        return Stream.of(fields)
                .map(field -> object.path(field).asString("-"))
                .collect(Collectors.joining(" "));
    }
}
