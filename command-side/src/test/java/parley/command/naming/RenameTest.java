package parley.command.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static parley.command.axon.GivenRecords.given;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.events.InvalidField;
import parley.events.LocalizedName;
import parley.events.ThingKind;
import parley.events.ThingRef;
import parley.events.ValidTime;
import parley.events.naming.NameEvent.ThingRenamed;
import parley.events.place.PlaceEvent.PlaceRegistered;
import parley.events.place.PlaceId;
import parley.events.place.PlaceType;

class RenameTest {
    private static final PlaceId PLACE = new PlaceId("bakhmut");
    private static final ThingRef BAKHMUT = ThingRef.of(PLACE);
    private static final List<LocalizedName> FORMER =
            List.of(new LocalizedName("Артемівськ", "uk"));
    private static final List<LocalizedName> NAMES = List.of(new LocalizedName("Бахмут", "uk"));
    private static final ValidTime RENAMED = ValidTime.of("2016-02-04");
    private static final ValidTime BEFORE = ValidTime.of("2016-02-03");
    private static final ValidTime AHEAD = ValidTime.of("2999");
    private static final PlaceRegistered REGISTERED =
            new PlaceRegistered(
                    PLACE, FORMER, PlaceType.CITY, null, null, null, List.of(), List.of());

    @Test
    void a_thing_has_other_names_from_a_time_on() {
        given(REGISTERED)
                .when(new Rename(BAKHMUT, NAMES, RENAMED, null))
                .records(new ThingRenamed(BAKHMUT, NAMES, RENAMED, null));
    }

    @Test
    void until_a_time_that_may_lie_ahead() {
        given(REGISTERED)
                .when(new Rename(BAKHMUT, NAMES, RENAMED, AHEAD))
                .records(new ThingRenamed(BAKHMUT, NAMES, RENAMED, AHEAD));
    }

    @Test
    @Refuses(Rule.ENDS_BEFORE_IT_BEGINS)
    void no_name_ends_before_it_begins() {
        given(REGISTERED)
                .when(new Rename(BAKHMUT, NAMES, RENAMED, BEFORE))
                .refuses(Rule.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void nobody_knows_a_name_to_come() {
        given(REGISTERED)
                .when(new Rename(BAKHMUT, NAMES, AHEAD, null))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    void a_renaming_is_corrected_in_its_place() {
        given(REGISTERED, new ThingRenamed(BAKHMUT, FORMER, RENAMED, null))
                .when(new Rename(BAKHMUT, NAMES, BEFORE, null))
                .correcting("r2")
                .records(new ThingRenamed(BAKHMUT, NAMES, BEFORE, null))
                .correctingRoot("r2");
    }

    @Test
    @Refuses(Rule.ENDS_BEFORE_IT_BEGINS)
    void nor_does_a_corrected_one_end_before_it_begins() {
        given(REGISTERED, new ThingRenamed(BAKHMUT, FORMER, RENAMED, null))
                .when(new Rename(BAKHMUT, NAMES, RENAMED, BEFORE))
                .correcting("r2")
                .refuses(Rule.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    @Refuses(Rule.CORRECTS_ANOTHER_COMMAND)
    void a_registration_is_not_corrected_into_a_renaming() {
        given(REGISTERED)
                .when(new Rename(BAKHMUT, NAMES, RENAMED, null))
                .correcting("r1")
                .refuses(Rule.CORRECTS_ANOTHER_COMMAND);
    }

    @Test
    void only_what_has_names_is_renamed_and_by_at_least_one() {
        var meeting = new ThingRef(ThingKind.MEETING, "round-one");
        assertThat(fault(() -> new Rename(meeting, NAMES, RENAMED, null))).isEqualTo("thing");
        assertThat(fault(() -> new Rename(BAKHMUT, List.of(), RENAMED, null))).isEqualTo("names");
    }

    private static String fault(ThrowingCallable made) {
        return catchThrowableOfType(InvalidField.class, made).field();
    }
}
