package parley.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.command.claim.ClaimCommand.ConfirmClaim;
import parley.command.person.PersonCommand.RegisterPerson;
import parley.command.violence.StrikeCommand.RecordStrike;
import parley.command.violence.ViolenceCommand.RecordCasualties;
import parley.events.Estimate;
import parley.events.InvalidField;
import parley.events.ValidTime;
import parley.events.claim.ClaimId;
import parley.events.person.PersonId;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.CasualtyFigure.Harm;
import parley.events.violence.CasualtyFigure.Population;
import parley.events.violence.StrikeId;

/** Invalid values are refused where a command is made, with the name of the field. */
class FieldRulesTest {
    private static final ClaimId CLAIM = new ClaimId("referendum");
    private static final StrikeId STRIKE = new StrikeId("overnight");
    private static final CasualtyFigure KILLED =
            new CasualtyFigure(Harm.KILLED, Population.CIVILIANS, null, null, Estimate.of(4));

    @Test
    void a_control_character_is_refused_in_its_field() {
        assertThat(fieldRefused(() -> new ConfirmClaim(CLAIM, "a\0b", null))).isEqualTo("reason");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u00A0",
                "\u200B",
                "\u2060\uFEFF",
                "\u202E \u3000",
                "\u3164",
                "\u2800 \u115F",
                "\uFFFE"
            })
    void an_invisible_text_is_refused_in_its_field(String nothing) {
        assertThat(fieldRefused(() -> strike(nothing, List.of()))).isEqualTo("title");
    }

    @Test
    void a_blank_text_in_a_list_is_refused_at_its_place() {
        assertThat(fieldRefused(() -> strike("Strikes", List.of("drones", ""))))
                .isEqualTo("means/1");
    }

    @Test
    void an_empty_list_is_refused_where_something_is_needed() {
        assertThat(
                        fieldRefused(() ->
                                new RegisterPerson(new PersonId("x"), List.of(), null, List.of())))
                .isEqualTo("names");
    }

    @Test
    void two_figures_of_one_kind_are_refused_in_their_field() {
        var twice = List.of(KILLED, KILLED);
        assertThat(fieldRefused(() -> new RecordCasualties(STRIKE, null, twice, null)))
                .isEqualTo("figures");
    }

    @Test
    void an_interval_is_refused_where_a_moment_is_required() {
        var interval = ValidTime.of("2026-02-17/2026-02-18");
        assertThat(fieldRefused(() -> new ConfirmClaim(CLAIM, "So it is.", interval)))
                .isEqualTo("from");
    }

    @Test
    void text_is_kept_composed() {
        assertThat(new ConfirmClaim(CLAIM, "Cafe\u0301", null).reason()).isEqualTo("Café");
    }

    private static RecordStrike strike(String title, List<String> means) {
        return new RecordStrike(STRIKE, title, null, null, null, List.of(), means, null);
    }

    private static String fieldRefused(ThrowingCallable making) {
        var refused = catchThrowableOfType(InvalidField.class, making);
        assertThat(refused).as("the refusal that was expected").isNotNull();
        return refused.field();
    }
}
