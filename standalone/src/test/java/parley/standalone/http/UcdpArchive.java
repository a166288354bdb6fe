package parley.standalone.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A snapshot of UCDP's events in Ukraine, as lines of commands about one negotiation. */
final class UcdpArchive {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PUBLISHED = "2023-02-03T00:00:00Z";

    private final String negotiation;
    private final boolean asPublished;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> parties = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    private UcdpArchive(String negotiation, boolean asPublished) {
        this.negotiation = negotiation;
        this.asPublished = asPublished;
    }

    /**
     * Returns the lines for the first events.
     *
     * @param asPublished whether figures are quoted, so that those that contradict each other pass
     */
    static List<String> lines(String negotiation, int events, boolean asPublished)
            throws IOException {
        var archive = new UcdpArchive(negotiation, asPublished);
        archive.add("OpenNegotiation", "open", "{'title':'Ukraine','zone':'Europe/Kyiv'}");
        archive.add(
                "RegisterSource",
                "ucdp",
                "{'source':'ucdp','type':'publication','description':'UCDP GED 22.1'}");
        rows().stream().limit(events).forEach(archive::add);
        return archive.lines;
    }

    private void add(Map<String, String> event) {
        var id = "e" + event.get("id");
        var first = party(of(event, "side_a"));
        var second = party(of(event, "side_b"));
        var place = place(event);
        var start = of(event, "date_start");
        var end = of(event, "date_end");
        add(
                "RecordClash",
                id,
                "{'clash':'%s','title':'Event %s','occurred':'%s','place':'%s','sides':[{'parties':['%s']},{'parties':['%s']}]}"
                        .formatted(
                                id,
                                id,
                                start.equals(end) ? start : "[" + start + ".." + end + "]",
                                place,
                                first,
                                second));
        add(
                "RecordCasualties",
                id + "-casualties",
                "{'clash':'%s','figures':[{'harm':'killed','population':'unstated','count':{'best':%s,'low':%s,'high':%s,'asPublished':%s}}]}"
                        .formatted(
                                id,
                                event.get("best"),
                                event.get("low"),
                                event.get("high"),
                                asPublished));
    }

    private String party(String name) {
        var known = parties.get(name);
        if (known != null) {
            return known;
        }
        var id = "party-" + parties.size();
        parties.put(name, id);
        add(
                "AdmitParty",
                id,
                "{'party':'%s','name':'%s','type':'%s','roles':['principal']}"
                        .formatted(id, name, name.startsWith("Government") ? "state" : "group"));
        return id;
    }

    private String place(Map<String, String> event) {
        var name = of(event, "where_coordinates");
        var at = "%s %s %s".formatted(name, event.get("latitude"), event.get("longitude"));
        var known = places.get(at);
        if (known != null) {
            return known;
        }
        var id = "place-" + places.size();
        places.put(at, id);
        var command =
                command(
                        "RegisterPlace",
                        id,
                        "{'place':'%s','type':'city','names':[{}],'coordinates':{'latitude':%s,'longitude':%s}}"
                                .formatted(id, event.get("latitude"), event.get("longitude")));
        ((ObjectNode) command.required("names").get(0)).put("text", name);
        lines.add(command.toString());
        return id;
    }

    private void add(String name, String id, String command) {
        lines.add(command(name, id, command).toString());
    }

    private ObjectNode command(String name, String id, String content) {
        var command = JSON.createObjectNode();
        command.put("command", name).put("commandId", id).put("negotiation", negotiation);
        command.put("recordedAt", PUBLISHED);
        if (lines.size() > 1) {
            command.putArray("attributions")
                    .addObject()
                    .put("source", "ucdp")
                    .put("stance", "asserts");
        }
        JsonNode read = JSON.readTree(content.replace('\'', '"'));
        read.properties().forEach(field -> command.set(field.getKey(), field.getValue()));
        return command;
    }

    private static String of(Map<String, String> event, String column) {
        return Objects.requireNonNull(event.get(column), column);
    }

    /** Returns the events of the file, each by its columns. */
    static List<Map<String, String>> rows() throws IOException {
        try (InputStream file =
                UcdpArchive.class.getResourceAsStream("/ucdp/ged-ukraine-22.1.csv")) {
            var text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var records = text.lines().map(UcdpArchive::cells).toList();
            return records.stream().skip(1).map(cells -> row(records.getFirst(), cells)).toList();
        }
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    /** Splits a line at commas outside of quotation marks; no cell has a line end. */
    private static List<String> cells(String line) {
        return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).stream()
                .map(cell -> cell.replaceAll("^\"|\"$", "").replace("\"\"", "\""))
                .toList();
    }
}
