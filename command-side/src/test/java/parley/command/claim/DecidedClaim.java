package parley.command.claim;

import static parley.command.claim.Claims.says;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import parley.command.Command;
import parley.command.CommandEnvelope;
import parley.command.Decision.Accepted;
import parley.command.Decision.Refused;
import parley.command.ResolvedCommand;
import parley.command.axon.Story;
import parley.command.record.Account;
import parley.command.record.RetractRecord;
import parley.command.record.ThingDecider;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.source.SourceId;
import parley.log.RecordHeader;

/** A claim as the decider has it. Every attempt rests on a source of its own. */
final class DecidedClaim {
    private final Life<?> life = new Life<>(new ThingDecider<>(ClaimDecider.DECIDER));

    /** The ids given so far, and the command that each of them repeats when it is corrected. */
    private final List<RecordId> ids = new ArrayList<>();

    private final List<Command> commands = new ArrayList<>();
    private int attempts;

    DecidedClaim() {
        if (!accepts(Claims.RECORD, null)) {
            throw new IllegalStateException("the claim can't be recorded");
        }
    }

    boolean accepts(Step step) {
        return switch (step) {
            case Step.Try(var move) -> accepts(move.command, null);
            case Step.Correct(var record) -> accepts(commands.get(at(record)), id(record));
            case Step.CorrectBy(var record, var move) -> accepts(move.command, id(record));
            case Step.Retract(var record) ->
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
                        List.of(says(new SourceId(attempt))),
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
        private Account<S> account;

        Life(ThingDecider<?, ?, S> decider) {
            this.decider = decider;
            this.account = decider.nothing();
        }

        boolean accepts(Command command, Provenance provenance) {
            var envelope =
                    new CommandEnvelope(
                            command,
                            Story.GENEVA,
                            new RecordHeader(provenance, "digest", "a recorder", null, null, null),
                            Story.FRIDAY_NOON,
                            null,
                            500);
            // As the aggregate does, but not always: it must make no difference.
            if (random.nextBoolean()) {
                account = decider.settle(account);
            }
            var thing = Thing.of(Story.GENEVA, Claims.REFERENDUM);
            return switch (decider.decide(
                    new ResolvedCommand(envelope, thing, Story.ZURICH, null), account)) {
                case Accepted(var events, _, _) -> {
                    for (var event : events) {
                        account = decider.evolve(account, event, provenance);
                    }
                    yield true;
                }
                case Refused _ -> false;
            };
        }

        String status() {
            var settled = decider.settle(account);
            return settled.retracted()
                    ? "gone"
                    : ((Claim) settled.state()).status().name().toLowerCase(Locale.ROOT);
        }
    }
}
