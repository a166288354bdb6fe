package parley.standalone.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/**
 * Reads one copy of the Geneva dossier from a running program. Answers are cached, so everything
 * must be recorded before; for one thread only.
 */
final class DossierReader {
    private static final int FOUND = 200;
    private static final int NOT_THERE = 404;

    private final Parley program;
    private final String negotiation;
    private final String records;
    private final Map<String, JsonNode> answers = new HashMap<>();

    /**
     * Creates a reader.
     *
     * @param negotiation the negotiation of the copy
     * @param records the prefix of the ids of its records, such as {@code gva-} in the original
     */
    DossierReader(Parley program, String negotiation, String records) {
        this.program = program;
        this.negotiation = negotiation;
        this.records = records;
    }

    /**
     * Returns the answer to a read of a thing, a view, or the negotiation itself.
     *
     * @throws AssertionError if it does not exist
     * @throws IllegalStateException if there is no answer, which does not depend on the dossier
     */
    JsonNode read(String path) {
        return answers.computeIfAbsent(path, this::answer);
    }

    private JsonNode answer(String path) {
        var answer = get("/api/negotiations/" + negotiation + path);
        if (answer.status() == NOT_THERE) {
            throw new AssertionError(path + ": " + answer.body());
        }
        if (answer.status() != FOUND) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        return answer.json();
    }

    private Parley.Answer get(String path) {
        try {
            return program.get(path);
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    /**
     * Returns the id of a record in this copy: of {@code gva-008-geneva} for {@code 008-geneva}.
     */
    String record(String name) {
        return records + name;
    }

    /** Returns the names of records by their ids in this copy. */
    List<String> records(JsonNode ids) {
        return texts(ids).stream().map(id -> id.replaceFirst("^" + records, "")).toList();
    }

    /** Returns a facet of a thing now, with its certainty and beginning. */
    JsonNode facet(String thing, String facet) {
        return facet(thing, facet, "");
    }

    /**
     * Returns a facet of a thing.
     *
     * @param asOf such as {@code ?at=2026-02-18}; empty for now
     */
    JsonNode facet(String thing, String facet, String asOf) {
        return read("/" + thing + asOf).path("thing").path("facets").path(facet).path(0);
    }

    /** Returns the best reading of a facet now. */
    JsonNode value(String thing, String facet) {
        return facet(thing, facet).path("value");
    }

    /** Returns the attributes of a thing. */
    JsonNode details(String thing) {
        return value(thing, "details");
    }

    /** Returns the best reading's sources: {@code article reports, repeating delegations}. */
    List<String> sources(String thing, String facet) {
        return facet(thing, facet)
                .at("/possible/0/attributions")
                .valueStream()
                .map(DossierReader::source)
                .distinct()
                .toList();
    }

    private static String source(JsonNode attribution) {
        var text = texts(attribution, "source", "stance");
        return attribution.has("repeats")
                ? text + ", repeating " + attribution.path("repeats").asString("")
                : text;
    }

    /** Returns the relations in the order recorded, such as {@code session-of geneva}. */
    List<String> relations(String meeting) {
        return details("meeting/" + meeting)
                .path("relations")
                .valueStream()
                .map(relation -> texts(relation, "type", "to"))
                .toList();
    }

    /** Returns the parties at a meeting, each followed by its delegates. */
    List<String> delegations(String meeting) {
        return details("meeting/" + meeting)
                .path("delegations")
                .valueStream()
                .map(delegation ->
                        Stream.concat(
                                        Stream.of(delegation.path("party")),
                                        delegation.path("delegates").valueStream())
                                .map(name -> name.asString("-"))
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(text -> text.asString("-")).toList();
    }

    /** Returns some fields of an object in words, with a hyphen for a missing one. */
    static String texts(JsonNode object, String... fields) {
        return Stream.of(fields)
                .map(field -> object.path(field).asString("-"))
                .collect(Collectors.joining(" "));
    }
}
