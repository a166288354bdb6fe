package parley.standalone.dossier;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.RecordKey;
import parley.standalone.Parley;

/**
 * A copy of the Geneva dossier in the same program, under other names of the negotiation and its
 * records.
 *
 * @param name the name of the copy, such as {@code without-17}
 * @param lines the lines with the names of the original
 */
record DossierCopy(String name, List<Dossier.Line> lines) {
    private static final String NEGOTIATION = "geneva-talks";
    private static final String RECORDS = "gva-";
    private static final int RECORDED = 201;
    private static final int TOO_MANY = 429;
    private static final int FAILED = 500;

    static DossierCopy whole(Dossier dossier) {
        return new DossierCopy("whole", dossier.lines());
    }

    /**
     * Returns a copy without a line.
     *
     * @param number the number of the line, from 1
     */
    static DossierCopy without(Dossier dossier, int number) {
        var others = new ArrayList<>(dossier.lines());
        others.remove(number - 1);
        return new DossierCopy("without-" + number, others);
    }

    /**
     * Records it, checks all fifty facts, and returns the names of the failed tests. Lines that
     * refer to the missing one are rejected, and the others recorded.
     */
    SortedSet<String> red(Parley program) throws Exception {
        var last = "0";
        for (var line : lines) {
            var answer = record(renamed(line), program);
            last = answer.status() == RECORDED ? answer.header("Parley-Position") : last;
        }
        await(last, program);
        return FiftyFacts.red(new DossierReader(program, negotiation(), records()));
    }

    private String negotiation() {
        return NEGOTIATION + "-" + name;
    }

    private String records() {
        return name + "-";
    }

    /** Renames records; every name is preceded by a quotation mark, also in references. */
    private Dossier.Line renamed(Dossier.Line line) {
        return new Dossier.Line(
                line.command(),
                new RecordKey(
                        new NegotiationId(negotiation()),
                        new RecordId(
                                line.record().record().value().replaceFirst(RECORDS, records()))),
                line.body()
                        .replace('"' + NEGOTIATION + '"', '"' + negotiation() + '"')
                        .replace('"' + RECORDS, '"' + records()));
    }

    /** Sends a line, which may be rejected. */
    static Parley.Answer record(Dossier.Line line, Parley program) throws Exception {
        var request =
                program.request("/api/commands/" + line.command())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(line.body()));
        var answer = program.send(request);
        if (answer.status() >= FAILED || answer.status() == TOO_MANY) {
            throw new IllegalStateException(line.record() + ": " + answer.body());
        }
        return answer;
    }

    private static void await(String position, Parley program) throws Exception {
        var path = "/api/negotiations?limit=1";
        var answer = program.get(path, "Parley-Position", position, "Prefer", "wait=60");
        if (answer.status() >= FAILED) {
            throw new IllegalStateException(answer.body());
        }
    }
}
