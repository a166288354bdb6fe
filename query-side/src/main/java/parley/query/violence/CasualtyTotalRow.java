package parley.query.violence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.events.ThingKind;
import parley.events.violence.CasualtyFigure.Harm;
import parley.query.display.Formatting;
import parley.query.display.Titles;
import parley.query.violence.CasualtyTotal.ByAuthor;

/**
 * A row of the page: how many people came to one kind of harm in all strikes or all clashes.
 *
 * @param harm such as "killed in strikes"
 * @param span such as "12–30"
 * @param basis of how many it is the sum, and of how many no number is known
 * @param authors the same by author: "12, says the ministry (1 strike)"
 */
public record CasualtyTotalRow(String harm, String span, String basis, List<String> authors) {

    /** Returns the rows of the totals by kind; none if there are none. */
    public static List<CasualtyTotalRow> of(
            @Nullable Map<String, Map<Harm, CasualtyTotal>> totals, Titles titles) {
        return totals == null
                ? List.of()
                : ViolenceFacts.COUNTED.stream()
                        .flatMap(kind ->
                                totals.getOrDefault(kind.word(), Map.of()).entrySet().stream()
                                        .map(total ->
                                                of(
                                                        Noun.of(kind),
                                                        total.getKey(),
                                                        total.getValue(),
                                                        titles)))
                        .toList();
    }

    private static CasualtyTotalRow of(Noun noun, Harm harm, CasualtyTotal total, Titles titles) {
        var unknown =
                total.uncounted() == 0
                        ? ""
                        : "; of " + noun.counted(total.uncounted()) + " no number is known";
        return new CasualtyTotalRow(
                Formatting.plain(harm) + " in " + noun.many,
                Formatting.span(total.low(), total.high()),
                noun.counted(total.counted()) + unknown,
                total.authors().stream().map(by -> text(by, noun, titles)).toList());
    }

    private static String text(ByAuthor by, Noun noun, Titles titles) {
        var author =
                by.author() == null ? "unattributed" : "says " + titles.title(by.author().id());
        return "%s, %s (%s)"
                .formatted(
                        Formatting.span(by.low(), by.high()), author, noun.counted(by.counted()));
    }

    private record Noun(String one, String many) {
        static Noun of(ThingKind kind) {
            return kind == ThingKind.STRIKE
                    ? new Noun("strike", "strikes")
                    : new Noun("clash", "clashes");
        }

        String counted(int number) {
            return number + " " + (number == 1 ? one : many);
        }
    }
}
