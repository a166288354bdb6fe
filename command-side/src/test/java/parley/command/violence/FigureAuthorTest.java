package parley.command.violence;

import static parley.command.axon.GivenRecords.given;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.violence.StrikeCommand.RecordEffect;
import parley.command.violence.ViolenceCommand.RecordCasualties;
import parley.events.Estimate;
import parley.events.author.Author;
import parley.events.party.PartyId;
import parley.events.source.Attribution;
import parley.events.source.SourceId;
import parley.events.source.Stance;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.CasualtyFigure.Harm;
import parley.events.violence.CasualtyFigure.Population;
import parley.events.violence.EffectKind;
import parley.events.violence.StrikeEvent.EffectRecorded;
import parley.events.violence.StrikeEvent.StrikeRecorded;
import parley.events.violence.StrikeId;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;

/** Whose a figure is. */
class FigureAuthorTest {
    private static final StrikeId HARBOUR = new StrikeId("harbour");
    private static final SourceId MINISTRY = new SourceId("ministry");
    private static final SourceId AGENCY = new SourceId("agency");
    private static final Author NORTH = Author.of(new PartyId("north"));
    private static final StrikeRecorded RECORDED =
            new StrikeRecorded(HARBOUR, "A strike", null, null, null, List.of(), List.of(), null);
    private static final Attribution MINISTRY_ASSERTS = Attribution.of(MINISTRY, Stance.ASSERTS);

    @Test
    void a_figure_is_that_of_the_only_source_that_asserts_it() {
        given(RECORDED)
                .when(casualties(killed(null, 12)))
                .by(MINISTRY_ASSERTS, Attribution.of(AGENCY, Stance.REPORTS))
                .records(recorded(killed(Author.of(MINISTRY), 12)));
    }

    @Test
    void of_two_sources_that_assert_a_figure_none_is_its_author() {
        given(RECORDED)
                .when(casualties(killed(null, 12)))
                .by(MINISTRY_ASSERTS, Attribution.of(AGENCY, Stance.ASSERTS))
                .records(recorded(killed(null, 12)));
    }

    @Test
    void who_reports_or_repeats_a_figure_is_not_its_author() {
        var repeating = new Attribution(AGENCY, null, null, null, Stance.ASSERTS, MINISTRY);
        given(RECORDED)
                .when(casualties(killed(null, 12)))
                .by(repeating, Attribution.of(MINISTRY, Stance.REPORTS))
                .records(recorded(killed(null, 12)));
    }

    @Test
    void a_figure_that_names_its_author_keeps_it() {
        given(RECORDED)
                .when(casualties(killed(NORTH, 30), killed(null, 12)))
                .by(MINISTRY_ASSERTS)
                .records(recorded(killed(NORTH, 30), killed(Author.of(MINISTRY), 12)));
    }

    @Test
    @Refuses(Rule.FIGURE_TWICE_BY_ITS_AUTHOR)
    void the_author_that_is_presumed_of_one_figure_may_not_be_named_by_another() {
        given(RECORDED)
                .when(casualties(killed(Author.of(MINISTRY), 30), killed(null, 12)))
                .by(MINISTRY_ASSERTS)
                .refuses(Rule.FIGURE_TWICE_BY_ITS_AUTHOR);
    }

    @Test
    void an_effect_has_an_author_too() {
        given(RECORDED)
                .when(darkness(null))
                .by(MINISTRY_ASSERTS)
                .records(dark(Author.of(MINISTRY)));
        given(RECORDED).when(darkness(NORTH)).by(MINISTRY_ASSERTS).records(dark(NORTH));
    }

    private static CasualtyFigure killed(@Nullable Author author, long count) {
        return new CasualtyFigure(
                Harm.KILLED, Population.CIVILIANS, null, author, Estimate.of(count));
    }

    private static RecordCasualties casualties(CasualtyFigure... figures) {
        return new RecordCasualties(HARBOUR, null, List.of(figures), null);
    }

    private static CasualtiesRecorded recorded(CasualtyFigure... figures) {
        return new CasualtiesRecorded(HARBOUR, null, List.of(figures), null);
    }

    private static RecordEffect darkness(@Nullable Author author) {
        return new RecordEffect(
                HARBOUR,
                List.of(EffectKind.WITHOUT_POWER),
                Estimate.of(400),
                author,
                List.of(),
                null,
                null,
                null);
    }

    private static EffectRecorded dark(Author author) {
        return new EffectRecorded(
                HARBOUR,
                List.of(EffectKind.WITHOUT_POWER),
                Estimate.of(400),
                author,
                List.of(),
                null,
                null,
                null);
    }
}
