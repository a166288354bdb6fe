package parley.command.party;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import parley.command.Circumstances;
import parley.command.Decider;
import parley.command.Decider.Founded;
import parley.command.Decision;
import parley.command.Rule;
import parley.command.party.PartyCommand.AdmitParty;
import parley.events.party.PartyEvent;
import parley.events.party.PartyEvent.PartyAdmitted;

/** The rules of a party: it does not leave its roles before it takes them up. */
public final class PartyDecider {
    public static final Decider<PartyCommand, PartyEvent, Founded> DECIDER =
            Decider.ofStateless(PartyCommand.class, PartyEvent.class, PartyDecider::decide);

    private PartyDecider() {}

    static Decision decide(PartyCommand command, Circumstances circumstances) {
        return switch (command) {
            case AdmitParty(_, _, _, _, var from, var until)
                    when circumstances.endsBeforeItBegins(from, until) ->
                    refuse(Rule.ENDS_BEFORE_IT_BEGINS);
            case AdmitParty(var party, var name, var type, var roles, var from, var until) ->
                    accept(new PartyAdmitted(party, name, type, roles, from, until));
        };
    }
}
