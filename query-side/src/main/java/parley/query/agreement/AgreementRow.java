package parley.query.agreement;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.display.DisplayValue;
import parley.query.display.EndingWords;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.display.Titles;
import parley.query.view.ThingView;
import parley.query.view.TypedFacet;

/**
 * An agreement with its status.
 *
 * @param type such as "ceasefire"; null if it was not recorded
 * @param parties the parties to it; empty if they were not recorded
 * @param text where its text stands; null if that was not recorded
 * @param textLink the same, if it is an address of the web; else null
 */
public record AgreementRow(
        String title,
        String link,
        @Nullable String type,
        List<String> parties,
        List<String> thirdParties,
        DisplayValue status,
        String size,
        List<String> provisions,
        @Nullable String text,
        @Nullable String textLink,
        List<Signature> signatures) {

    /** What one party did last to bind itself, or to leave. */
    public record Signature(String party, DisplayValue step) {
        static Signature of(TypedFacet<SignatureValue> facet, Titles titles) {
            return new Signature(
                    titles.title(facet.value().party()),
                    DisplayValue.of(facet, value -> text(value, titles)));
        }

        private static String text(SignatureValue value, Titles titles) {
            var by = String.join(", ", titles.titles(value.signatories()));
            return Formatting.plain(value.step()) + (by.isEmpty() ? "" : " by " + by);
        }
    }

    public static AgreementRow of(ThingView thing, ZoneId zone, Titles titles, PageClocks clocks) {
        var agreement = AgreementFacts.AGREEMENT.details(thing);
        return new AgreementRow(
                agreement.title(),
                clocks.page(thing.address()),
                agreement.type() == null ? null : Formatting.plain(agreement.type()),
                titles.titles(agreement.parties()),
                titles.titles(agreement.thirdParties()),
                DisplayValue.of(
                        thing.facet(AgreementFacts.STATUS),
                        value -> Formatting.plain(value.status()),
                        EndingWords.in(zone).as(AgreementFacts.ENDED)),
                Formatting.estimate(agreement.size()),
                agreement.provisions(),
                agreement.text(),
                webAddress(agreement.text()),
                thing.family(AgreementFacts.SIGNATURES).stream()
                        .map(facet -> Signature.of(facet, titles))
                        .toList());
    }

    /** Returns what browsers may be sent to; a text could also name a script. */
    private static @Nullable String webAddress(@Nullable String text) {
        return text != null && text.matches("(?i)https?://\\S+") ? text : null;
    }
}
