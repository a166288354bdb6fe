package parley.query.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.events.ThingKind;
import parley.query.agreement.AgreementFacts;
import parley.query.agreement.AgreementRow;
import parley.query.assessment.AssessmentFacts;
import parley.query.assessment.AssessmentRow;
import parley.query.display.LatestRows;
import parley.query.display.PageClocks;
import parley.query.display.Titles;
import parley.query.facet.FacetNames;
import parley.query.facet.OccurrenceValue;
import parley.query.milestone.MilestoneRow;
import parley.query.place.ControlRow;
import parley.query.proposal.ProposalFacts;
import parley.query.proposal.ProposalRow;
import parley.query.statement.StatementRow;
import parley.query.view.ThingView;
import parley.query.watchitem.WatchItemFacts;
import parley.query.watchitem.WatchRow;

/**
 * The sections of a negotiation's page besides meetings, issues, claims and strikes.
 *
 * @param restingTitles the links of the things whose titles rest on something retracted
 */
record Sections(
        LatestRows<ProposalRow> proposals,
        LatestRows<AgreementRow> agreements,
        LatestRows<StatementRow> statements,
        LatestRows<AssessmentRow> assessments,
        LatestRows<WatchRow> watchItems,
        LatestRows<MilestoneRow> milestones,
        List<ControlRow> control,
        List<RetractedDependencyRow> resting,
        Set<String> restingTitles) {
    /** The facets that rows show by a title and a date, not as readings with marks of their own. */
    private static final Set<String> TITLES =
            Set.of(FacetNames.DETAILS, FacetNames.HELD, FacetNames.OCCURRENCE);

    static Sections of(
            Map<String, List<ThingView>> things, ZoneId zone, Titles titles, PageClocks clocks) {
        var all = things.values().stream().flatMap(List::stream).toList();
        return new Sections(
                LatestRows.of(
                        of(ThingKind.PROPOSAL, things),
                        ProposalFacts.STATUS,
                        each -> ProposalRow.of(each, titles, clocks)),
                LatestRows.of(
                        of(ThingKind.AGREEMENT, things),
                        AgreementFacts.STATUS,
                        each -> AgreementRow.of(each, zone, titles, clocks)),
                LatestRows.of(
                        of(ThingKind.STATEMENT, things),
                        OccurrenceValue.FACET,
                        each -> StatementRow.of(each, titles, clocks)),
                LatestRows.of(
                        of(ThingKind.ASSESSMENT, things),
                        AssessmentFacts.JUDGEMENT,
                        each -> AssessmentRow.of(each, titles, clocks)),
                LatestRows.of(
                        of(ThingKind.WATCH_ITEM, things),
                        WatchItemFacts.STATUS,
                        each -> WatchRow.of(each, clocks)),
                LatestRows.of(
                        of(ThingKind.MILESTONE, things),
                        OccurrenceValue.FACET,
                        each -> MilestoneRow.of(each, clocks)),
                ControlRow.of(of(ThingKind.PLACE, things), titles, clocks),
                RetractedDependencyRow.of(all, clocks),
                all.stream()
                        .filter(Sections::hasRestingTitle)
                        .map(thing -> clocks.page(thing.address()))
                        .collect(Collectors.toSet()));
    }

    /** Of a meeting the schedule and the outcomes have no marks of their own either. */
    private static boolean hasRestingTitle(ThingView thing) {
        var shown =
                thing.kind().equals(ThingKind.MEETING.word()) ? thing.facets().keySet() : TITLES;
        return !thing.restsOnRetracted(shown).isEmpty();
    }

    private static List<ThingView> of(ThingKind kind, Map<String, List<ThingView>> things) {
        return things.getOrDefault(kind.word(), List.of());
    }
}
