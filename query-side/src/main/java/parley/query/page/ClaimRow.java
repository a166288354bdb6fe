package parley.query.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.query.view.ThingView;

/** A claim in its present wording. */
public record ClaimRow(String wording, String address, String polarity, @Nullable String rating) {

    static Map<String, List<ClaimRow>> byStatus(List<ThingView> claims) {
        return claims.stream()
                .collect(
                        Collectors.groupingBy(
                                claim -> claim.value("status").path("status").asString("not known"),
                                TreeMap::new,
                                Collectors.mapping(ClaimRow::of, Collectors.toList())));
    }

    private static ClaimRow of(ThingView claim) {
        return new ClaimRow(
                claim.value("wording").path("wording").asString(claim.title()),
                claim.address(),
                Phrases.plain(claim.details().path("polarity").asString("")),
                claim.value("rating").path("rating").asStringOpt().orElse(null));
    }
}
