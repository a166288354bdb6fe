package parley.command.reference;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.command.axon.Story.GENEVA;
import static parley.command.axon.Story.ZURICH;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.command.Command;
import parley.command.Directed;
import parley.command.Submission;
import parley.command.axon.Story;
import parley.command.catalogue.Catalogue;
import parley.command.catalogue.Sample;
import parley.command.person.PersonCommand.RegisterPerson;
import parley.events.Name;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingId;
import parley.events.issue.IssueId;
import parley.events.person.PersonId;
import parley.events.source.Attribution;
import parley.events.source.SourceId;
import parley.events.source.Stance;
import parley.log.Reference;
import parley.log.Reference.ToRecord;
import parley.log.Reference.ToThing;

class ReferencesTest {
    private static final ToThing NEGOTIATION = new ToThing(Thing.of(GENEVA, GENEVA));

    static Stream<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void all_that_a_command_names_is_referred_to(Sample sample) {
        var expected =
                Stream.concat(
                                sample.named().stream().map(ReferencesTest::reference),
                                Stream.of(NEGOTIATION))
                        .collect(toSet());
        assertThat(references(sample.command(), new IssueId("any"), List.of())).isEqualTo(expected);
    }

    @Test
    void every_command_has_been_tried() {
        var tried = samples().<Class<?>>map(sample -> sample.command().getClass()).collect(toSet());
        assertThat(tried).isEqualTo(Set.copyOf(Catalogue.commands()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void and_with_nothing_left_out(Sample sample) {
        var link = Arrays.stream(sample.command().getClass().getRecordComponents());
        assertThat(link)
                .allSatisfy(component ->
                        assertThat(component.getAccessor().invoke(sample.command()))
                                .as(component.getName())
                                .isNotNull()
                                .isNotEqualTo(List.of()));
    }

    @Test
    void the_sources_it_rests_on_and_those_they_repeat_are_referred_to() {
        var attribution =
                new Attribution(
                        new SourceId("article"),
                        null,
                        null,
                        null,
                        Stance.REPORTS,
                        new SourceId("agency"));
        var person = new PersonId("witkoff");
        var command = new RegisterPerson(person, List.of(Name.of("Steve Witkoff")), null);
        assertThat(references(command, person, List.of(attribution)))
                .isEqualTo(
                        Set.of(
                                NEGOTIATION,
                                reference("source/article"),
                                reference("source/agency")));
    }

    @Test
    void a_negotiation_does_not_refer_to_itself() {
        var open = Sample.all().findFirst().orElseThrow().command();
        assertThat(references(open, GENEVA, List.of())).isEmpty();
    }

    private static Set<Reference> references(
            Command command, ThingId about, List<Attribution> attributions) {
        var submission =
                new Submission(
                        GENEVA,
                        command,
                        new Provenance(new RecordId("now"), null, attributions, null),
                        "digest",
                        "a recorder",
                        Story.FRIDAY_NOON,
                        null,
                        null,
                        null,
                        null);
        return References.of(new Directed(submission, Thing.of(GENEVA, about), ZURICH));
    }

    private static Reference reference(String named) {
        return named.contains("/")
                ? new ToThing(Thing.parse(GENEVA.value() + "/" + named))
                : new ToRecord(GENEVA, new RecordId(named));
    }
}
