package parley.standalone.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/**
 * Asks a running program about one copy of the Geneva dossier. What it was asked once it answers
 * again from memory, so that it must be asked after all is on record, and by one thread.
 */
final class DossierReader {
    private static final int FOUND = 200;
    private static final int NOT_THERE = 404;

    private final Parley program;
    private final String negotiation;
    private final String records;
    private final Map<String, JsonNode> answers = new HashMap<>();

    /**
     * @param negotiation under which the copy is on record
     * @param records what the ids of its records begin with, as {@code gva-} in the original
     */
    DossierReader(Parley program, String negotiation, String records) {
        this.program = program;
        this.negotiation = negotiation;
        this.records = records;
    }

    /**
     * The answer to a question about a thing, a view, or the negotiation itself.
     *
     * @throws AssertionError if that is not there
     * @throws IllegalStateException if there is no answer, which says nothing of the dossier
     */
    JsonNode ask(String path) {
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

    /** The id of a record in this copy; {@code 008-geneva} is that of {@code gva-008-geneva}. */
    String record(String name) {
        return records + name;
    }

    /** The names of records, by their ids in this copy. */
    List<String> records(JsonNode ids) {
        return texts(ids).stream().map(id -> id.replaceFirst("^" + records, "")).toList();
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
     * What the best reading of a facet rests on: {@code article reports, repeating delegations},
     * each once.
     */
    List<String> sources(String thing, String facet) {
        return facet(thing, facet)
                .at("/possible/0/attributions")
                .valueStream()
                .map(DossierReader::source)
                .distinct()
                .toList();
    }

    private static String source(JsonNode attribution) {
        var said = texts(attribution, "source", "stance");
        return attribution.has("repeats")
                ? said + ", repeating " + attribution.path("repeats").asString("")
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
                                .map(name -> name.asString("-"))
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(text -> text.asString("-")).toList();
    }

    /** Some fields of an object, in words; a hyphen stands for what is not there. */
    static String texts(JsonNode object, String... fields) {
        return Stream.of(fields)
                .map(field -> object.path(field).asString("-"))
                .collect(Collectors.joining(" "));
    }
}
