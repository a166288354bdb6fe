package parley.command.claim;

import static parley.command.claim.Claims.asserts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import parley.command.Command;
import parley.command.CommandEnvelope;
import parley.command.Decision.Accepted;
import parley.command.Decision.Rejected;
import parley.command.DuplicateSources;
import parley.command.ResolvedCommand;
import parley.command.axon.GivenRecords;
import parley.command.correction.FoldedState;
import parley.command.correction.RetractRecord;
import parley.command.correction.ThingDecider;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.source.SourceId;
import parley.eventstore.RecordHeader;

/** A claim by its decider. Every attempt rests on a source of its own. */
final class DecidedClaim {
    private final Life<?> life = new Life<>(new ThingDecider<>(ClaimDecider.DECIDER));

    /** The ids given so far, and the command of each, with which a correction repeats it. */
    private final List<RecordId> ids = new ArrayList<>();

    private final List<Command> commands = new ArrayList<>();
    private int attempts;

    DecidedClaim() {
        if (!accepts(Claims.RECORD, null)) {
            throw new IllegalStateException("the claim can't be recorded");
        }
    }

    boolean accepts(RandomStep step) {
        return switch (step) {
            case RandomStep.Try(var move) -> accepts(move.command, null);
            case RandomStep.Correct(var record) -> accepts(commands.get(at(record)), id(record));
            case RandomStep.CorrectBy(var record, var move) -> accepts(move.command, id(record));
            case RandomStep.Retract(var record) ->
                    accepts(new RetractRecord(id(record), "It was wrong."), null);
        };
    }

    String status() {
        return life.status();
    }

    private boolean accepts(Command command, @Nullable RecordId corrects) {
        var attempt = "attempt-" + attempts++;
        var provenance =
                new Provenance(
                        new RecordId(attempt),
                        corrects,
                        List.of(asserts(new SourceId(attempt))),
                        null);
        var accepted = life.accepts(command, provenance);
        if (accepted) {
            ids.add(provenance.record());
            commands.add(command);
        }
        return accepted;
    }

    private RecordId id(int record) {
        return ids.get(at(record));
    }

    private int at(int record) {
        return record % ids.size();
    }

    private static final class Life<S> {
        private final ThingDecider<?, ?, S> decider;
        private final Random random = new Random(7);
        private FoldedState<S> folded;

        Life(ThingDecider<?, ?, S> decider) {
            this.decider = decider;
            this.folded = decider.initially();
        }

        boolean accepts(Command command, Provenance provenance) {
            var envelope =
                    new CommandEnvelope(
                            command,
                            GivenRecords.GENEVA,
                            new RecordHeader(provenance, "digest", "a recorder", null, null, null),
                            GivenRecords.FRIDAY_NOON,
                            null,
                            500);
            // The aggregate always does; it must make no difference.
            if (random.nextBoolean()) {
                folded = decider.refold(folded);
            }
            var thing = Thing.of(GivenRecords.GENEVA, Claims.REFERENDUM);
            return switch (decider.decide(
                    new ResolvedCommand(
                            envelope, thing, GivenRecords.ZURICH, null, DuplicateSources.NONE),
                    folded)) {
                case Accepted(var events, _, _) -> {
                    for (var event : events) {
                        folded = decider.evolve(folded, event, provenance);
                    }
                    yield true;
                }
                case Rejected _ -> false;
            };
        }

        String status() {
            var current = decider.refold(folded);
            return current.retracted()
                    ? "gone"
                    : ((Claim) current.state()).status().name().toLowerCase(Locale.ROOT);
        }
    }
}
