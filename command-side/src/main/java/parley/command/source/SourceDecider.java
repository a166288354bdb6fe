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
 * The rules of a source. What is once in the log in plaintext can never be removed, so the identity
 * of a confidential source enters it only sealed, and a source can be confidential only from its
 * first record on.
 */
public final class SourceDecider {
    public static final Decider<SourceCommand, SourceEvent, NoState> DECIDER =
            Decider.ofStateless(SourceCommand.class, SourceEvent.class, SourceDecider::decide);

    private SourceDecider() {}

    static Decision decide(SourceCommand command, DecisionContext context) {
        return switch (command) {
            case RegisterSource register when register.confidential() && isNamed(register) ->
                    refuse(Rule.CONFIDENTIAL_IDENTITY_IN_CLEAR);
            case RegisterSource register
                    when !register.confidential() && register.identity() != null ->
                    refuse(Rule.IDENTITY_OF_AN_OPEN_SOURCE);
            case RegisterSource register
                    when register.confidential()
                            && context.corrected() instanceof SourceRegistered registered
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
                            var identity,
                            var sameAs) ->
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
                                    identity,
                                    sameAs));
            case RateSource(var source, var reliability, var reason, var from) ->
                    accept(new SourceRated(source, reliability, reason, from));
        };
    }

    private static boolean isNamed(RegisterSource register) {
        return register.author() != null
                || register.publisher() != null
                || register.url() != null
                || !register.sameAs().isEmpty();
    }
}
