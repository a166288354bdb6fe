package parley.query.page;

import java.util.List;
import parley.query.naming.NameRow;
import parley.query.read.ProfileReads.Profile;
import parley.query.translation.ThingTypes;

/**
 * What the page of a thing tells of it beside its records, as of both clocks.
 *
 * @param names what it is and was called; empty if it has had only the name that is its title
 */
record ThingProfile(String title, List<NameRow> names) {
    static ThingProfile of(Profile profile) {
        var names = NameRow.of(profile.names(), profile.zone());
        return new ThingProfile(
                ThingTypes.title(profile.thing()), names.size() > 1 ? names : List.of());
    }
}
