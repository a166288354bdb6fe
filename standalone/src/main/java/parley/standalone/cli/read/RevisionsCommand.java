package parley.standalone.cli.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import parley.json.EnumNames;
import parley.query.read.RevisionReads;
import parley.query.revision.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Parameters;

/** The command {@code parley revisions}. */
@Command(
        name = "revisions",
        description =
                "Lists every record about a thing in recorded order: by whom, when, on which source.")
public final class RevisionsCommand extends ReadCommand {
    @Parameters(
            paramLabel = "NEGOTIATION/KIND/ID",
            description = "such as geneva-talks/issue/donbas",
            showDefaultValue = Visibility.NEVER,
            converter = ThingPath.Thing.class)
    private ThingPath thing = new ThingPath("");

    @Override
    String path() {
        return thing.path() + "/revisions";
    }

    @Override
    Text text(ApiClient.Answer answer) throws IOException {
        var page = answer.as(RevisionReads.Page.class);
        return Text.ofList(
                page.revisions().stream().flatMap(revision -> lines(revision).stream()).toList(),
                page.next());
    }

    private static List<String> lines(Revision revision) {
        var lines = new ArrayList<String>();
        lines.add(
                "%d  %s  %s by %s, record %s (%s)"
                        .formatted(
                                revision.position(),
                                revision.recordedAt(),
                                revision.type(),
                                revision.recorder(),
                                revision.record(),
                                standing(revision)));
        lines.add("    " + TextFormat.value(revision.event()));
        lines.add(
                "    "
                        + (revision.unattributed()
                                ? "unattributed"
                                : "sources: " + TextFormat.value(revision.attributions())));
        if (revision.note() != null) {
            lines.add("    note: " + revision.note());
        }
        return lines;
    }

    private static String standing(Revision revision) {
        var by = revision.by() == null ? "" : " by " + revision.by();
        return EnumNames.of(revision.standing())
                + by
                + TextFormat.resting(revision.restsOnRetracted());
    }
}
