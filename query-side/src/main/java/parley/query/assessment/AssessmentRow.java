package parley.query.assessment;

import org.jspecify.annotations.Nullable;
import parley.json.EnumNames;
import parley.query.display.DisplayValue;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.display.Titles;
import parley.query.view.ThingView;

/** An assessment with its author. */
public record AssessmentRow(
        String author,
        String link,
        DisplayValue judgement,
        DisplayValue status,
        @Nullable String likelihood,
        @Nullable String condition,
        @Nullable String horizon) {

    public static AssessmentRow of(ThingView thing, Titles titles, PageClocks clocks) {
        var author = AssessmentFacts.ASSESSMENT.details(thing).author();
        var judgement = thing.value(AssessmentFacts.JUDGEMENT);
        return new AssessmentRow(
                titles.author(author.person(), author.source(), author.party()),
                clocks.page(thing.address()),
                DisplayValue.of(thing.facet(AssessmentFacts.JUDGEMENT), JudgementValue::judgement),
                DisplayValue.of(
                        thing.facet(AssessmentFacts.STATUS),
                        value -> Formatting.plain(value.status())),
                judgement.map(JudgementValue::likelihood).map(AssessmentRow::text).orElse(null),
                judgement.map(JudgementValue::condition).orElse(null),
                judgement.map(JudgementValue::horizon).map(Formatting::time).orElse(null));
    }

    /** Returns the likelihood in words, with the bounds of its band if it has one. */
    private static String text(LikelihoodValue likelihood) {
        var percent = likelihood.percent();
        var bandBy = likelihood.bandBy();
        return percent == null || bandBy == null
                ? likelihood.words()
                : "%s (%d–%d %%, by the %s)"
                        .formatted(
                                likelihood.words(),
                                percent.atLeast(),
                                percent.atMost(),
                                EnumNames.of(bandBy));
    }
}
