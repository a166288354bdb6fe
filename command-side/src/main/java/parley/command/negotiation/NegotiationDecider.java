package parley.command.negotiation;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import parley.command.Circumstances;
import parley.command.Decider;
import parley.command.Decider.Founded;
import parley.command.Decision;
import parley.command.Rule;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.events.negotiation.NegotiationEvent;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;

/** The rules of a negotiation: its zone stays what it was, for its dates were read in it. */
public final class NegotiationDecider {
    public static final Decider<NegotiationCommand, NegotiationEvent, Founded> DECIDER =
            Decider.ofStateless(
                    NegotiationCommand.class, NegotiationEvent.class, NegotiationDecider::decide);

    private NegotiationDecider() {}

    static Decision decide(NegotiationCommand command, Circumstances circumstances) {
        return switch (command) {
            case OpenNegotiation(_, _, var zone, _, _)
                    when circumstances.corrected() instanceof NegotiationOpened opened
                            && !opened.zone().equals(zone) ->
                    refuse(Rule.ZONE_NEVER_CHANGES, "zone", opened.zone());
            case OpenNegotiation(var id, var title, var zone, var summary, var opened) ->
                    accept(new NegotiationOpened(id, title, zone, summary, opened));
        };
    }
}
