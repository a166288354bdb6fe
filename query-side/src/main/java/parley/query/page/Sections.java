package parley.query.page;

import java.util.List;
import java.util.Map;
import parley.query.view.ThingView;

/** What is said, agreed, held and looked for, beside meetings, issues, claims and strikes. */
public record Sections(
        Shown<ProposalRow> proposals,
        Shown<AgreementRow> agreements,
        Shown<StatementRow> statements,
        Shown<AssessmentRow> assessments,
        Shown<WatchRow> watchItems,
        Shown<MilestoneRow> milestones,
        List<ControlRow> control,
        List<RestingRow> resting) {

    static Sections of(Map<String, List<ThingView>> things, Titles titles, PageClocks clocks) {
        return new Sections(
                Shown.latest(
                        of("proposal", things),
                        "status",
                        each -> ProposalRow.of(each, titles, clocks)),
                Shown.latest(
                        of("agreement", things),
                        "status",
                        each -> AgreementRow.of(each, titles, clocks)),
                Shown.latest(
                        of("statement", things),
                        "occurrence",
                        each -> StatementRow.of(each, titles, clocks)),
                Shown.latest(
                        of("assessment", things),
                        "judgement",
                        each -> AssessmentRow.of(each, titles, clocks)),
                Shown.latest(of("watch-item", things), "status", each -> WatchRow.of(each, clocks)),
                Shown.latest(
                        of("milestone", things),
                        "occurrence",
                        each -> MilestoneRow.of(each, clocks)),
                ControlRow.of(of("place", things), titles, clocks),
                RestingRow.of(things.values().stream().flatMap(List::stream).toList(), clocks));
    }

    private static List<ThingView> of(String kind, Map<String, List<ThingView>> things) {
        return things.getOrDefault(kind, List.of());
    }
}
