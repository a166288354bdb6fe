package parley.command.negotiation;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import parley.command.Decider;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.Rule;
import parley.command.negotiation.NegotiationCommand.CloseNegotiation;
import parley.command.negotiation.NegotiationCommand.DescribeNegotiation;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.command.negotiation.NegotiationCommand.ReopenNegotiation;
import parley.events.negotiation.NegotiationEvent;
import parley.events.negotiation.NegotiationEvent.NegotiationClosed;
import parley.events.negotiation.NegotiationEvent.NegotiationDescribed;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.negotiation.NegotiationEvent.NegotiationReopened;

/**
 * The rules of a negotiation. Its zone never changes, because its dates were read in it; nor
 * whether it is fictional, because its answers were read as such. It is closed while open and
 * reopened while closed, judged in the order recorded.
 */
public final class NegotiationDecider {
    public static final Decider<NegotiationCommand, NegotiationEvent, ?> DECIDER =
            new Decider<>(
                    NegotiationCommand.class,
                    NegotiationEvent.class,
                    Stage.OPEN,
                    NegotiationDecider::decide,
                    (stage, event, _) -> evolve(stage, event));

    private NegotiationDecider() {}

    enum Stage {
        OPEN,
        CLOSED
    }

    static Decision decide(NegotiationCommand command, DecisionContext context, Stage stage) {
        return switch (command) {
            case OpenNegotiation(_, _, var zone, _, _, _)
                    when context.corrected() instanceof NegotiationOpened opened
                            && !opened.zone().equals(zone) ->
                    refuse(Rule.ZONE_NEVER_CHANGES, "zone", opened.zone());
            case OpenNegotiation open
                    when context.corrected() instanceof NegotiationOpened opened
                            && opened.isFictional() != Boolean.TRUE.equals(open.fictional()) ->
                    refuse(Rule.FICTION_NEVER_CHANGES, "fictional", opened.isFictional());
            case CloseNegotiation _ when stage == Stage.CLOSED ->
                    refuse(Rule.NEGOTIATION_ALREADY_CLOSED);
            case ReopenNegotiation _ when stage == Stage.OPEN ->
                    refuse(Rule.NEGOTIATION_NOT_CLOSED);
            case OpenNegotiation(
                            var id,
                            var title,
                            var zone,
                            var summary,
                            var opened,
                            var fictional) ->
                    accept(new NegotiationOpened(id, title, zone, summary, opened, fictional));
            case DescribeNegotiation(var id, var title, var summary, var from) ->
                    accept(new NegotiationDescribed(id, title, summary, from));
            case CloseNegotiation(var id, var reason, var from) ->
                    accept(new NegotiationClosed(id, reason, from));
            case ReopenNegotiation(var id, var reason, var from) ->
                    accept(new NegotiationReopened(id, reason, from));
        };
    }

    private static Stage evolve(Stage stage, NegotiationEvent event) {
        return switch (event) {
            case NegotiationOpened _, NegotiationReopened _ -> Stage.OPEN;
            case NegotiationClosed _ -> Stage.CLOSED;
            case NegotiationDescribed _ -> stage;
        };
    }
}
