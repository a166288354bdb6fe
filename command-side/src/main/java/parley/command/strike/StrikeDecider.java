package parley.command.strike;

import static parley.command.Decision.accept;

import parley.command.Circumstances;
import parley.command.Decider;
import parley.command.Decider.Founded;
import parley.command.Decision;
import parley.command.strike.StrikeCommand.RecordCasualties;
import parley.command.strike.StrikeCommand.RecordStrike;
import parley.events.strike.StrikeEvent;
import parley.events.strike.StrikeEvent.CasualtiesRecorded;
import parley.events.strike.StrikeEvent.StrikeRecorded;

/**
 * A strike is recorded, and so are its casualties as they become known: figures may rise and fall,
 * for counts are revised. There is no rule but those that hold for every thing.
 */
public final class StrikeDecider {
    public static final Decider<StrikeCommand, StrikeEvent, Founded> DECIDER =
            Decider.ofStateless(StrikeCommand.class, StrikeEvent.class, StrikeDecider::decide);

    private StrikeDecider() {}

    static Decision decide(StrikeCommand command, Circumstances circumstances) {
        return switch (command) {
            case RecordStrike(
                            var strike,
                            var title,
                            var occurred,
                            var attacker,
                            var place,
                            var targets,
                            var means,
                            var summary) ->
                    accept(
                            new StrikeRecorded(
                                    strike, title, occurred, attacker, place, targets, means,
                                    summary));
            case RecordCasualties(var strike, var figures, var from) ->
                    accept(new CasualtiesRecorded(strike, figures, from));
        };
    }
}
