package parley.query.oracle;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.author.Author;
import parley.events.claim.ClaimEvent.ClaimConfirmed;
import parley.events.claim.ClaimEvent.ClaimCorroborated;
import parley.events.claim.ClaimEvent.ClaimDisputed;
import parley.events.claim.ClaimEvent.ClaimMarkedUnconfirmed;
import parley.events.claim.ClaimEvent.ClaimRefuted;
import parley.events.claim.ClaimEvent.ClaimReinstated;
import parley.events.claim.ClaimEvent.ClaimRetracted;
import parley.events.claim.ClaimEvent.StatusChange;
import parley.events.claim.Link;
import parley.events.party.PartyId;
import parley.events.party.PartyRole;
import parley.events.place.PlaceEvent.ControlRecorded;
import parley.events.place.PlaceId;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.StrikeEvent.EffectRecorded;

/** The words of the oracle for values and facets. */
final class OracleWording {
    private OracleWording() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String statusAfter(StatusChange change) {
        return switch (change) {
            case ClaimMarkedUnconfirmed _ -> "unconfirmed";
            case ClaimCorroborated _ -> "corroborated";
            case ClaimConfirmed _ -> "confirmed";
            case ClaimDisputed _ -> "disputed";
            case ClaimRefuted _ -> "refuted";
            case ClaimRetracted _ -> "retracted";
            case ClaimReinstated _ -> "reported";
        };
    }

    static String roles(List<PartyRole> roles) {
        return roles.stream().map(OracleWording::word).collect(Collectors.joining(","));
    }

    static String control(ControlRecorded control) {
        return Stream.concat(
                        Stream.of(word(control.control())),
                        control.by().stream().map(PartyId::value))
                .collect(Collectors.joining(" "));
    }

    static String estimate(@Nullable Estimate estimate) {
        return estimate == null ? "" : String.valueOf(estimate.words());
    }

    static String facet(EffectRecorded effect) {
        var kinds =
                effect.kinds().stream().map(OracleWording::word).collect(Collectors.joining("+"));
        var places =
                effect.places().stream()
                        .map(PlaceId::value)
                        .sorted()
                        .collect(Collectors.joining("+"));
        return by(effect.author(), "effects/" + kinds + (places.isEmpty() ? "" : "/" + places));
    }

    static String position(PartyId party, @Nullable PartyId toward, @Nullable String point) {
        var facet = "positions/" + party.value();
        var aimed = toward == null ? facet : facet + "/toward/" + toward.value();
        return point == null ? aimed : aimed + "/on/" + point;
    }

    static String facet(CasualtyFigure figure) {
        var facet = "casualties/" + word(figure.harm()) + "/" + word(figure.population());
        var side = figure.side();
        return by(figure.author(), side == null ? facet : facet + "/" + side.value());
    }

    private static String by(@Nullable Author author, String facet) {
        return author == null ? facet : facet + "/" + author.key();
    }

    /** In the plural, because each linked claim or record has a facet. */
    static String facet(Link link) {
        return link.claim() == null
                ? "links/record/" + link.record()
                : "links/claim/" + link.claim().value();
    }
}
