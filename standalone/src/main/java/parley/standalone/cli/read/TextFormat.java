package parley.standalone.cli.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.ThingKind;
import parley.json.Json;
import parley.query.agreement.AgreementFacts;
import parley.query.asof.ResolvedQuestion;
import parley.query.display.EndingWords;
import parley.query.view.FacetView;
import parley.query.view.ThingView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Formats answers as lines of text. */
final class TextFormat {
    private static final String INDENT = "  ";
    private static final EndingWords ENDING = new EndingWords("ended", Instant::toString);
    private static final JsonMapper JSON = Json.lenient();

    private TextFormat() {}

    /** Returns the two clocks of an answer, and the position on which it rests. */
    static String asOf(ResolvedQuestion.View asOf) {
        return "As of %s, known at %s (position %d, %s%s)"
                .formatted(
                        asOf.at() == null ? "now" : asOf.at(),
                        asOf.knownAt() == null ? "now" : asOf.knownAt(),
                        asOf.position(),
                        asOf.finality(),
                        asOf.fictional() == null ? "" : "; fictional");
    }

    /** Returns a thing with its facets. */
    static List<String> thing(ThingView thing) {
        var lines = new ArrayList<String>();
        lines.add(thing.kind() + "/" + thing.id());
        thing.facets()
                .forEach((name, readings) ->
                        readings.forEach(
                                reading -> lines.add(INDENT + facet(thing.kind(), name, reading))));
        return lines;
    }

    private static String facet(String kind, String name, FacetView reading) {
        return name
                + ": "
                + (reading.certain() ? "" : "possibly ")
                + ending(kind, name).of(value(reading.value()), reading.ended())
                + (reading.from() == null ? "" : ", since " + reading.from())
                + (reading.until() == null ? "" : ", until " + reading.until())
                + resting(reading.possible().getFirst().restsOnRetracted());
    }

    /** Returns what a value rests on that was retracted, to follow the value; empty for nothing. */
    static String resting(@Nullable List<String> retracted) {
        return retracted == null
                ? ""
                : ", rests on something retracted: " + String.join(", ", retracted);
    }

    private static EndingWords ending(String kind, String facet) {
        var isStatusOfAgreement =
                kind.equals(ThingKind.AGREEMENT.word())
                        && facet.equals(AgreementFacts.STATUS.name());
        return isStatusOfAgreement ? ENDING.as(AgreementFacts.ENDED) : ENDING;
    }

    /** Returns the JSON of a value as one line. */
    static String value(Object value) {
        return value(JSON.readTree(JSON.writeValueAsString(value)));
    }

    private static String value(JsonNode value) {
        if (value.isEmpty() && value.isContainer()) {
            return "yes";
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .map(field -> field.getKey() + " " + nested(field.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value.isArray()) {
            return value.valueStream().map(TextFormat::nested).collect(Collectors.joining("; "));
        }
        return value.isNull() ? "nothing" : value.asString();
    }

    private static String nested(JsonNode value) {
        return value.isObject() || value.isArray() ? "(" + value(value) + ")" : value(value);
    }

    /** Removes control characters that would reverse the rest of a line on a terminal. */
    static String inOneDirection(String line) {
        return line.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "");
    }
}
