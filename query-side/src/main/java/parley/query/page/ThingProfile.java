package parley.query.page;

import java.util.List;
import parley.events.ThingKind;
import parley.events.Uri;
import parley.query.display.PageClocks;
import parley.query.naming.NameRow;
import parley.query.party.PartyFacts;
import parley.query.party.SuccessionRow;
import parley.query.person.PersonFacts;
import parley.query.place.PlaceFacts;
import parley.query.read.ProfileReads.Profile;
import parley.query.source.SourceFacts;
import parley.query.translation.ThingTypes;
import parley.query.view.ThingView;

/**
 * What the page of a thing tells of it beside its records, as of both clocks.
 *
 * @param names what it is and was called; empty if it has had only the name that is its title
 * @param successions of a party, what became of it and, in relation to it, of others
 * @param sameAs what it is elsewhere
 */
record ThingProfile(
        String title, List<NameRow> names, List<SuccessionRow> successions, List<Uri> sameAs) {
    static ThingProfile of(Profile profile, PageClocks clocks) {
        var names = NameRow.of(profile.names(), profile.zone());
        return new ThingProfile(
                ThingTypes.title(profile.thing()),
                names.size() > 1 ? names : List.of(),
                SuccessionRow.of(
                        profile.thing(),
                        profile.successionOf(),
                        profile.titles(),
                        profile.zone(),
                        clocks),
                sameAs(profile.thing()));
    }

    private static List<Uri> sameAs(ThingView thing) {
        return switch (ThingKind.of(thing.kind()).orElseThrow()) {
            case PARTY -> PartyFacts.PARTY.details(thing).sameAs();
            case PERSON -> PersonFacts.PERSON.details(thing).sameAs();
            case PLACE -> PlaceFacts.PLACE.details(thing).sameAs();
            case SOURCE -> SourceFacts.SOURCE.details(thing).sameAs();
            default -> List.of();
        };
    }
}
