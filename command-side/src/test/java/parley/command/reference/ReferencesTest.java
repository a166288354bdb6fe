package parley.command.reference;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.command.axon.GivenRecords.GENEVA;
import static parley.command.axon.GivenRecords.ZURICH;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.command.Command;
import parley.command.CommandEnvelope;
import parley.command.DuplicateSources;
import parley.command.DuplicateTarget;
import parley.command.ResolvedCommand;
import parley.command.axon.GivenRecords;
import parley.command.claim.ClaimCommand.LinkClaim;
import parley.command.duplicate.MarkDuplicate;
import parley.command.negotiation.NegotiationCommand;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.command.person.PersonCommand.RegisterPerson;
import parley.command.registry.CommandRegistry;
import parley.command.registry.Sample;
import parley.events.LocalizedName;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingId;
import parley.events.ThingRef;
import parley.events.claim.ClaimId;
import parley.events.issue.IssueId;
import parley.events.person.PersonId;
import parley.events.source.Attribution;
import parley.events.source.SourceId;
import parley.events.source.Stance;
import parley.eventstore.RecordHeader;
import parley.eventstore.Reference;
import parley.eventstore.Reference.ToRecord;
import parley.eventstore.Reference.ToThing;
import parley.eventstore.Reference.Unchanged;

class ReferencesTest {
    private static final ToThing NEGOTIATION = new ToThing(Thing.of(GENEVA, GENEVA));

    static Stream<Sample> samples() {
        return Sample.all();
    }

    static Stream<Sample> samplesWithinTheNegotiation() {
        return samples().filter(sample -> !(sample.command() instanceof NegotiationCommand));
    }

    @ParameterizedTest
    @MethodSource("samplesWithinTheNegotiation")
    void all_that_a_command_names_but_what_it_is_about_is_referred_to(Sample sample) {
        var expected = new HashSet<Reference>();
        sample.named().stream().skip(1).map(ReferencesTest::reference).forEach(expected::add);
        expected.add(NEGOTIATION);
        assertThat(references(sample.command(), new IssueId("any"), List.of())).isEqualTo(expected);
    }

    @Test
    void every_command_has_been_tried() {
        var tried = samples().<Class<?>>map(sample -> sample.command().getClass()).collect(toSet());
        assertThat(tried).isEqualTo(Set.copyOf(CommandRegistry.commands()));
    }

    @Test
    void a_link_to_a_claim_and_one_to_a_record_have_been_tried() {
        var linked =
                samples()
                        .filter(sample -> sample.command() instanceof LinkClaim)
                        .<Class<?>>map(sample -> sample.named().getLast().getClass())
                        .distinct();
        assertThat(linked).containsExactlyInAnyOrder(ClaimId.class, RecordId.class);
    }

    @Test
    void references_are_in_the_order_in_which_they_are_mentioned() {
        var sources =
                IntStream.range(0, 20).mapToObj(n -> new SourceId("source-" + 7 * n % 20)).toList();
        var attributions =
                sources.stream()
                        .map(source ->
                                new Attribution(source, null, null, null, Stance.REPORTS, null))
                        .toList();
        var person = new PersonId("witkoff");
        var command =
                new RegisterPerson(
                        person, List.of(LocalizedName.of("Steve Witkoff")), null, List.of());
        assertThat(references(command, person, attributions))
                .startsWith(
                        sources.stream().map(ReferencesTest::reference).toArray(Reference[]::new));
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
        var command =
                new RegisterPerson(
                        person, List.of(LocalizedName.of("Steve Witkoff")), null, List.of());
        assertThat(references(command, person, List.of(attribution)))
                .isEqualTo(
                        Set.of(
                                NEGOTIATION,
                                reference(new SourceId("article")),
                                reference(new SourceId("agency"))));
    }

    @Test
    void another_thing_that_was_decided_on_must_be_unchanged() {
        var command =
                new MarkDuplicate(
                        ThingRef.of(new IssueId("donbass")),
                        ThingRef.of(new IssueId("donbas")),
                        null);
        var original = new DuplicateTarget(Thing.of(GENEVA, new IssueId("donbas")), 3, false);
        assertThat(references(command, command.thing(), List.of(), original))
                .isEqualTo(
                        Set.of(
                                NEGOTIATION,
                                reference(new IssueId("donbas")),
                                new Unchanged(original.thing(), 3)));
    }

    @Test
    void a_negotiation_does_not_refer_to_itself() {
        var open = new OpenNegotiation(GENEVA, "Talks", ZURICH, null, null, null);
        assertThat(references(open, GENEVA, List.of())).isEmpty();
    }

    private static Set<Reference> references(
            Command command, ThingId about, List<Attribution> attributions) {
        return references(command, about, attributions, null);
    }

    private static Set<Reference> references(
            Command command,
            ThingId about,
            List<Attribution> attributions,
            @Nullable DuplicateTarget original) {
        var provenance = new Provenance(new RecordId("now"), null, attributions, null);
        var envelope =
                new CommandEnvelope(
                        command,
                        GENEVA,
                        new RecordHeader(provenance, "digest", "a recorder", null, null, null),
                        GivenRecords.FRIDAY_NOON,
                        null,
                        500);
        return References.of(
                new ResolvedCommand(
                        envelope,
                        Thing.of(GENEVA, about),
                        ZURICH,
                        original,
                        DuplicateSources.NONE));
    }

    private static Reference reference(Object named) {
        return switch (named) {
            case ThingId thing -> new ToThing(Thing.of(GENEVA, thing));
            case RecordId record -> new ToRecord(GENEVA, record);
            default -> throw new IllegalArgumentException(named + " is no id");
        };
    }
}
