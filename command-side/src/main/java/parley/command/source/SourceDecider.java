package parley.command.source;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import parley.command.Decider;
import parley.command.Decider.NoState;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.Rule;
import parley.command.source.SourceCommand.RateSource;
import parley.command.source.SourceCommand.RegisterSource;
import parley.events.source.SourceEvent;
import parley.events.source.SourceEvent.SourceRated;
import parley.events.source.SourceEvent.SourceRegistered;

/**
 * The rules of a source: what the log once held in clear can never be taken out of it again, so a
 * confidential source's identity enters it under seal alone, and confidence is given from the first
 * record on.
 */
public final class SourceDecider {
    public static final Decider<SourceCommand, SourceEvent, NoState> DECIDER =
            Decider.ofStateless(SourceCommand.class, SourceEvent.class, SourceDecider::decide);

    private SourceDecider() {}

    static Decision decide(SourceCommand command, DecisionContext circumstances) {
        return switch (command) {
            case RegisterSource register when register.confidential() && namesItself(register) ->
                    refuse(Rule.CONFIDENTIAL_IDENTITY_IN_CLEAR);
            case RegisterSource register
                    when !register.confidential() && register.identity() != null ->
                    refuse(Rule.IDENTITY_OF_AN_OPEN_SOURCE);
            case RegisterSource register
                    when register.confidential()
                            && circumstances.corrected() instanceof SourceRegistered registered
                            && !registered.confidential() ->
                    refuse(Rule.CONFIDENTIAL_FROM_THE_FIRST);
            case RegisterSource(
                            var source,
                            var type,
                            var description,
                            var author,
                            var publisher,
                            var url,
                            var published,
                            var confidential,
                            var identity) ->
                    accept(
                            new SourceRegistered(
                                    source,
                                    type,
                                    description,
                                    author,
                                    publisher,
                                    url,
                                    published,
                                    confidential,
                                    identity));
            case RateSource(var source, var reliability, var reason, var from) ->
                    accept(new SourceRated(source, reliability, reason, from));
        };
    }

    private static boolean namesItself(RegisterSource register) {
        return register.author() != null || register.publisher() != null || register.url() != null;
    }
}
