package parley.command.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.command.claim.Claims.REFERENDUM;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import parley.command.CommandEnvelope;
import parley.command.Decision.Accepted;
import parley.command.DuplicateSources;
import parley.command.ResolvedCommand;
import parley.command.axon.GivenRecords;
import parley.command.claim.ClaimCommand.CorroborateClaim;
import parley.command.correction.LoadedThing;
import parley.command.registry.CommandRegistry;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.claim.ClaimEvent.ClaimCorroborated;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.source.Attribution;
import parley.events.source.SourceId;
import parley.events.source.Stance;
import parley.eventstore.RecordHeader;

/**
 * The decider agrees with the definition, computed over all pairs of a few sources: two are
 * independent if no third can be reached from both by repetition.
 */
class IndependenceProperties {
    private static final List<Stance> STANCES = List.of(Stance.values());
    private static final int SOURCES = 7;

    @Property(tries = 3_000)
    void a_corroboration_is_accepted_if_a_source_has_no_origin_in_common_with_the_grounds(
            @ForAll long seed) {
        var story = new Story(new Random(seed));
        assertThat(story.decide()).as(story.toString()).isEqualTo(story.isIndependent());
    }

    /** A claim with some records, of which some are retracted, and a corroboration of it. */
    private static final class Story {
        private final Random random;
        private final Map<SourceId, SourceId> duplicates = new HashMap<>();
        private final List<List<Attribution>> asserting = new ArrayList<>();
        private final List<List<Attribution>> others = new ArrayList<>();
        private final List<Attribution> own;
        private LoadedThing<?> claim = CommandRegistry.newThing(ThingKind.CLAIM);

        Story(Random random) {
            this.random = random;
            for (int i = 0; i < SOURCES - 1; i++) {
                if (random.nextInt(5) == 0) {
                    duplicates.put(source(i), source(i + 1 + random.nextInt(SOURCES - 1 - i)));
                }
            }
            record(Claims.RECORDED, asserting, false);
            for (int i = random.nextInt(4); i > 0; i--) {
                if (random.nextBoolean()) {
                    var event = new ClaimCorroborated(REFERENDUM, "So it is.", null);
                    record(event, asserting, random.nextInt(4) == 0);
                } else {
                    record(Claims.DISPUTED, others, random.nextInt(4) == 0);
                }
            }
            this.own = attributions();
        }

        private void record(Event event, List<List<Attribution>> standing, boolean retracted) {
            var attributions = attributions();
            var record = new RecordId("r" + claim.version());
            claim = claim.apply(event, new Provenance(record, null, attributions, null));
            if (retracted) {
                var undo = new RecordRetracted(record, "It was wrong.");
                var id = new RecordId("r" + claim.version());
                claim = claim.apply(undo, new Provenance(id, null, List.of(), null));
            } else {
                standing.add(attributions);
            }
        }

        private List<Attribution> attributions() {
            var attributions = new ArrayList<Attribution>();
            for (int i = random.nextInt(3); i > 0; i--) {
                var repeated = random.nextInt(3) == 0 ? null : source(random.nextInt(SOURCES));
                attributions.add(
                        new Attribution(
                                source(random.nextInt(SOURCES)),
                                null,
                                null,
                                null,
                                STANCES.get(random.nextInt(STANCES.size())),
                                repeated));
            }
            return attributions;
        }

        boolean decide() {
            var header =
                    new RecordHeader(
                            new Provenance(new RecordId("now"), null, own, null),
                            "digest",
                            "a recorder",
                            null,
                            null,
                            null);
            var envelope =
                    new CommandEnvelope(
                            new CorroborateClaim(REFERENDUM, "So it is.", null),
                            GivenRecords.GENEVA,
                            header,
                            GivenRecords.FRIDAY_NOON,
                            null,
                            500);
            return claim.decide(
                            new ResolvedCommand(
                                    envelope,
                                    Thing.of(GivenRecords.GENEVA, REFERENDUM),
                                    GivenRecords.ZURICH,
                                    null,
                                    new DuplicateSources(duplicates)))
                    instanceof Accepted;
        }

        boolean isIndependent() {
            var origins = origins();
            return own.stream()
                    .filter(each ->
                            each.stance() == Stance.ASSERTS || each.stance() == Stance.REPORTS)
                    .map(Attribution::source)
                    .anyMatch(source ->
                            asserting.stream()
                                    .flatMap(List::stream)
                                    .noneMatch(ground ->
                                            haveCommon(
                                                    of(source, origins),
                                                    of(ground.source(), origins))));
        }

        private static Set<SourceId> of(SourceId source, Map<SourceId, Set<SourceId>> origins) {
            return Objects.requireNonNull(origins.get(source));
        }

        private static boolean haveCommon(Set<SourceId> some, Set<SourceId> others) {
            return some.stream().anyMatch(others::contains);
        }

        /** Returns what can be reached from each source, itself included. */
        private Map<SourceId, Set<SourceId>> origins() {
            var origins = new HashMap<SourceId, Set<SourceId>>();
            for (int i = 0; i < SOURCES; i++) {
                origins.put(source(i), new HashSet<>(Set.of(source(i))));
            }
            var all = new ArrayList<>(own);
            asserting.forEach(all::addAll);
            others.forEach(all::addAll);
            for (int round = 0; round < SOURCES; round++) {
                for (var each : all) {
                    if (each.repeats() != null) {
                        of(each.source(), origins).addAll(of(each.repeats(), origins));
                    }
                }
                duplicates.forEach((duplicate, original) -> {
                    of(duplicate, origins).addAll(of(original, origins));
                    of(original, origins).addAll(of(duplicate, origins));
                });
            }
            return origins;
        }

        private static SourceId source(int number) {
            return new SourceId("s" + number);
        }

        @Override
        public String toString() {
            return "grounds %s, others %s, own %s, duplicates %s"
                    .formatted(asserting, others, own, duplicates);
        }
    }
}
