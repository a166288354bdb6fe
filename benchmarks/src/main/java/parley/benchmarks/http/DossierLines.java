package parley.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import parley.benchmarks.history.Dossiers;
import parley.standalone.dossier.Dossier;

/**
 * The Geneva dossier under other names, one command per line; each copy is followed by claims, each
 * created and changed in consecutive lines.
 */
public final class DossierLines {
    private static final int CLAIMS = 6;

    private static final String SOURCE =
            """
            {"command":"RegisterSource","commandId":"gva-more-agency","negotiation":"geneva-talks",\
            "source":"agency","type":"publication","description":"An agency","confidential":false}
            """;

    /** The commands of one claim; {@code #} stands for its number. */
    private static final List<String> LIFE =
            List.of(
                    """
                    {"command":"RecordClaim","commandId":"gva-more-#-recorded",\
                    "negotiation":"geneva-talks","claim":"claim-#","polarity":"holds",\
                    "wording":"The delegations have agreed on how an end of the fighting would be \
                    watched, but not on where the line would run.",\
                    "attributions":[{"source":"agency","stance":"reports","locator":"Page #"}]}
                    """,
                    """
                    {"command":"MarkClaimUnconfirmed","commandId":"gva-more-#-unconfirmed",\
                    "negotiation":"geneva-talks","claim":"claim-#","from":"2026-02-19",\
                    "reason":"Neither delegation has said so in public."}
                    """,
                    """
                    {"command":"DisputeClaim","commandId":"gva-more-#-disputed",\
                    "negotiation":"geneva-talks","claim":"claim-#","from":"2026-02-20",\
                    "reason":"A member of one delegation says that nothing was agreed.",\
                    "attributions":[{"source":"agency","stance":"reports"}]}
                    """,
                    """
                    {"command":"DisputeClaim","commandId":"gva-more-#-corrected",\
                    "negotiation":"geneva-talks","claim":"claim-#","from":"2026-02-21",\
                    "corrects":"gva-more-#-disputed",\
                    "reason":"A member of one delegation says that nothing was agreed yet."}
                    """);

    private final String lines;
    private final int count;

    public DossierLines() {
        var all = new ArrayList<String>();
        for (var line : Dossier.geneva().lines()) {
            all.add("{\"command\":\"" + line.command() + "\"," + line.body().substring(1) + "\n");
        }
        all.add(SOURCE);
        for (int claim = 1; claim <= CLAIMS; claim++) {
            for (var line : LIFE) {
                all.add(line.replace("#", Integer.toString(claim)));
            }
        }
        lines = String.join("", all);
        count = all.size();
    }

    /** Returns the number of commands in a copy. */
    public int count() {
        return count;
    }

    /** Returns a copy under an unused name. */
    public byte[] named(String name) {
        return Dossiers.renamed(lines, name).getBytes(UTF_8);
    }
}
