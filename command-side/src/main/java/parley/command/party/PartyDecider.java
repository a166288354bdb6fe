package parley.command.party;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.command.Decider;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.Rule;
import parley.command.party.PartyCommand.AdmitParty;
import parley.command.party.PartyCommand.AppointDelegate;
import parley.command.party.PartyCommand.ChangePartyRole;
import parley.command.party.PartyCommand.RecordSuccession;
import parley.command.party.PartyCommand.ReleaseDelegate;
import parley.events.party.PartyEvent;
import parley.events.party.PartyEvent.DelegateAppointed;
import parley.events.party.PartyEvent.DelegateReleased;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.party.PartyEvent.PartyRoleChanged;
import parley.events.party.PartyEvent.SuccessionRecorded;
import parley.events.person.PersonId;

/**
 * The rules of a party: nothing ends before it begins, and only an appointed delegate is released,
 * judged in the order recorded. A delegate may be appointed again, for another time or function.
 */
public final class PartyDecider {
    public static final Decider<PartyCommand, PartyEvent, ?> DECIDER =
            new Decider<>(
                    PartyCommand.class,
                    PartyEvent.class,
                    Set.of(),
                    PartyDecider::decide,
                    (appointed, event, _) -> evolve(appointed, event));

    private PartyDecider() {}

    static Decision decide(PartyCommand command, DecisionContext context, Set<PersonId> appointed) {
        return switch (command) {
            case AdmitParty(_, _, _, _, var from, var until, _)
                    when context.endsBeforeItBegins(from, until) ->
                    refuse(Rule.ENDS_BEFORE_IT_BEGINS);
            case ChangePartyRole(_, _, _, var from, var until)
                    when context.endsBeforeItBegins(from, until) ->
                    refuse(Rule.ENDS_BEFORE_IT_BEGINS);
            case AppointDelegate(_, _, _, var from, var until)
                    when context.endsBeforeItBegins(from, until) ->
                    refuse(Rule.ENDS_BEFORE_IT_BEGINS);
            case ReleaseDelegate(_, var delegate, _, _) when !appointed.contains(delegate) ->
                    refuse(Rule.DELEGATE_NOT_APPOINTED, "delegate", delegate.value());
            case AdmitParty(
                            var party,
                            var name,
                            var type,
                            var roles,
                            var from,
                            var until,
                            var sameAs) ->
                    accept(new PartyAdmitted(party, name, type, roles, from, until, sameAs));
            case ChangePartyRole(var party, var roles, var summary, var from, var until) ->
                    accept(new PartyRoleChanged(party, roles, summary, from, until));
            case AppointDelegate(var party, var delegate, var function, var from, var until) ->
                    accept(new DelegateAppointed(party, delegate, function, from, until));
            case ReleaseDelegate(var party, var delegate, var reason, var from) ->
                    accept(new DelegateReleased(party, delegate, reason, from));
            case RecordSuccession(var party, var succession, var other, var summary, var from) ->
                    accept(new SuccessionRecorded(party, succession, other, summary, from));
        };
    }

    private static Set<PersonId> evolve(Set<PersonId> appointed, PartyEvent event) {
        return switch (event) {
            case DelegateAppointed(_, var delegate, _, _, _) ->
                    Stream.concat(appointed.stream(), Stream.of(delegate))
                            .collect(Collectors.toUnmodifiableSet());
            case DelegateReleased(_, var delegate, _, _) ->
                    appointed.stream()
                            .filter(other -> !other.equals(delegate))
                            .collect(Collectors.toUnmodifiableSet());
            case PartyAdmitted _, PartyRoleChanged _, SuccessionRecorded _ -> appointed;
        };
    }
}
