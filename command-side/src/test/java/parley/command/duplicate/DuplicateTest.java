package parley.command.duplicate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.command.axon.GivenRecord.line;
import static parley.command.axon.GivenRecords.GENEVA;
import static parley.command.axon.GivenRecords.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.command.DuplicateTarget;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.axon.CommandFixture;
import parley.command.correction.RetractRecord;
import parley.events.InvalidValue;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.ThingRef;
import parley.events.duplicate.DuplicateEvent.DuplicateMarked;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueId;
import parley.events.record.RecordEvent.RecordRetracted;

class DuplicateTest {
    private static final IssueId DONBASS = new IssueId("donbass");
    private static final ThingRef DUPLICATE = ThingRef.of(DONBASS);
    private static final ThingRef DONBAS = ThingRef.of(new IssueId("donbas"));
    private static final ThingRef TERRITORY = ThingRef.of(new IssueId("territory"));
    private static final IssueRaised RAISED =
            new IssueRaised(DONBASS, "Donbass", IssueClass.CORE, null, List.of(), null, null);
    private static final DuplicateMarked MARKED = new DuplicateMarked(DUPLICATE, DONBAS, "Spelt.");

    @Test
    void a_thing_is_marked_as_a_duplicate() {
        markAs(DONBAS, RAISED).records(MARKED);
    }

    @Test
    @Refuses(Rule.REFERS_TO_ITSELF)
    void a_thing_is_no_duplicate_of_itself() {
        markAs(DUPLICATE, RAISED).refuses(Rule.REFERS_TO_ITSELF);
    }

    @Test
    @Refuses(Rule.DUPLICATE_OF_DUPLICATE)
    void nor_of_a_duplicate() {
        given(RAISED)
                .when(new MarkDuplicate(DUPLICATE, DONBAS, null))
                .whileOriginalIs(original(DONBAS, true))
                .refuses(Rule.DUPLICATE_OF_DUPLICATE);
    }

    @Test
    @Refuses(Rule.ALREADY_DUPLICATE)
    void a_thing_is_marked_once() {
        markAs(TERRITORY, RAISED, MARKED).refuses(Rule.ALREADY_DUPLICATE);
    }

    @Test
    void the_original_of_a_duplicate_is_corrected() {
        markAs(TERRITORY, RAISED, MARKED)
                .correcting("r2")
                .records(new DuplicateMarked(DUPLICATE, TERRITORY, "Spelt."))
                .correctingRoot("r2");
    }

    @Test
    void a_mark_is_retracted_and_made_again() {
        var retraction = new RecordRetracted(new RecordId("r2"), "They differ.");
        given(RAISED, MARKED)
                .when(new RetractRecord(new RecordId("r2"), "They differ."))
                .records(retraction)
                .retractingRecord("r2");
        markAs(DONBAS, RAISED, MARKED, retraction).records(MARKED);
    }

    @Test
    @Refuses(Rule.CORRECTS_ANOTHER_COMMAND)
    void another_record_is_not_corrected_into_it() {
        markAs(DONBAS, line(RAISED)).correcting("r1").refuses(Rule.CORRECTS_ANOTHER_COMMAND);
    }

    @Test
    void a_duplicate_is_of_the_same_kind_and_never_a_negotiation() {
        var claim = new ThingRef(ThingKind.CLAIM, "donbas");
        assertThatThrownBy(() -> new MarkDuplicate(DUPLICATE, claim, null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new MarkDuplicate(ThingRef.of(GENEVA), ThingRef.of(GENEVA), null))
                .isInstanceOf(InvalidValue.class);
    }

    private static CommandFixture markAs(ThingRef original, Object... past) {
        return given(past)
                .when(new MarkDuplicate(DUPLICATE, original, "Spelt."))
                .whileOriginalIs(original(original, false));
    }

    private static DuplicateTarget original(ThingRef id, boolean duplicate) {
        return new DuplicateTarget(Thing.of(GENEVA, id), 1, duplicate);
    }
}
