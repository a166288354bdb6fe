package parley.query.page;

import org.jspecify.annotations.Nullable;
import parley.query.view.ThingView;
import tools.jackson.databind.JsonNode;

/** What somebody thinks. */
public record AssessmentRow(
        String author,
        String link,
        Worded judgement,
        Worded status,
        @Nullable String likelihood,
        @Nullable String condition,
        @Nullable String horizon) {

    static AssessmentRow of(ThingView assessment, Titles titles, PageClocks clocks) {
        var judgement = assessment.value("judgement");
        var horizon = judgement.path("horizon");
        return new AssessmentRow(
                titles.author(assessment.details().path("author")),
                clocks.page(assessment.address()),
                Worded.of(
                        assessment.facet("judgement"),
                        value -> value.path("judgement").asString("not known")),
                Worded.of(assessment.facet("status"), value -> Phrases.plain(value, "status")),
                likelihood(judgement.path("likelihood")),
                judgement.path("condition").asStringOpt().orElse(null),
                horizon.isObject() ? Phrases.time(horizon) : null);
    }

    /** The words used, and what their band means, if they have one. */
    private static @Nullable String likelihood(JsonNode likelihood) {
        var percent = likelihood.path("percent");
        var band =
                percent.isObject()
                        ? " (%s–%s %%, by the %s)"
                                .formatted(
                                        percent.path("atLeast").asString(""),
                                        percent.path("atMost").asString(""),
                                        likelihood.path("bandBy").asString(""))
                        : "";
        return likelihood.path("words").asStringOpt().map(words -> words + band).orElse(null);
    }
}
