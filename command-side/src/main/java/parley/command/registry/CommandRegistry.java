package parley.command.registry;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.command.Command;
import parley.command.Decider;
import parley.command.Family;
import parley.command.agreement.AgreementDecider;
import parley.command.assessment.AssessmentDecider;
import parley.command.claim.ClaimDecider;
import parley.command.correction.LoadedThing;
import parley.command.correction.RetractRecord;
import parley.command.correction.ThingDecider;
import parley.command.duplicate.MarkDuplicate;
import parley.command.issue.IssueDecider;
import parley.command.meeting.MeetingDecider;
import parley.command.milestone.MilestoneDecider;
import parley.command.naming.Rename;
import parley.command.negotiation.NegotiationDecider;
import parley.command.party.PartyDecider;
import parley.command.person.PersonDecider;
import parley.command.place.PlaceDecider;
import parley.command.proposal.ProposalDecider;
import parley.command.source.SourceDecider;
import parley.command.statement.StatementDecider;
import parley.command.violence.ViolenceDecider;
import parley.command.watchitem.WatchItemDecider;
import parley.events.Event;
import parley.events.ThingKind;

/** All commands, by name, and the decider of each kind of thing. */
public final class CommandRegistry {
    private static final Map<ThingKind, LoadedThing<?>> NEW_THINGS =
            Arrays.stream(ThingKind.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(), kind -> of(decider(kind))));

    private static final Map<Class<? extends Command>, Family> FAMILIES = families();

    private static final Map<String, Class<? extends Command>> COMMANDS =
            FAMILIES.keySet().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Class::getSimpleName, Function.identity()));

    private CommandRegistry() {}

    /** Returns the class of every command, each a record. */
    public static Collection<Class<? extends Command>> commands() {
        return COMMANDS.values();
    }

    /** Returns the command with the name of its class: {@code RetractClaim}. */
    public static Optional<Class<? extends Command>> command(String name) {
        return Optional.ofNullable(COMMANDS.get(name));
    }

    /** Returns the family of a command. */
    public static Family family(Class<? extends Command> command) {
        return Objects.requireNonNull(FAMILIES.get(command));
    }

    /** Returns a thing of that kind with no events. */
    public static LoadedThing<?> newThing(ThingKind kind) {
        return Objects.requireNonNull(NEW_THINGS.get(kind));
    }

    private static Decider<?, ?, ?> decider(ThingKind kind) {
        return switch (kind) {
            case NEGOTIATION -> NegotiationDecider.DECIDER;
            case PARTY -> PartyDecider.DECIDER;
            case PERSON -> PersonDecider.DECIDER;
            case PLACE -> PlaceDecider.DECIDER;
            case SOURCE -> SourceDecider.DECIDER;
            case MEETING -> MeetingDecider.DECIDER;
            case ISSUE -> IssueDecider.DECIDER;
            case PROPOSAL -> ProposalDecider.DECIDER;
            case AGREEMENT -> AgreementDecider.DECIDER;
            case STRIKE, CLASH -> ViolenceDecider.DECIDER;
            case STATEMENT -> StatementDecider.DECIDER;
            case CLAIM -> ClaimDecider.DECIDER;
            case ASSESSMENT -> AssessmentDecider.DECIDER;
            case WATCH_ITEM -> WatchItemDecider.DECIDER;
            case MILESTONE -> MilestoneDecider.DECIDER;
        };
    }

    private static Map<Class<? extends Command>, Family> families() {
        var families = new HashMap<Class<? extends Command>, Family>();
        for (var kind : ThingKind.values()) {
            leaves(decider(kind).commands())
                    .forEach(command -> families.put(command, Family.of(kind)));
        }
        families.put(RetractRecord.class, Family.RECORD);
        families.put(Rename.class, Family.NAME);
        families.put(MarkDuplicate.class, Family.DUPLICATE);
        return families;
    }

    private static <C extends Command, E extends Event, S> LoadedThing<S> of(
            Decider<C, E, S> family) {
        return LoadedThing.by(new ThingDecider<>(family));
    }

    private static Stream<Class<? extends Command>> leaves(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(CommandRegistry::leaves)
                : Stream.of(family.asSubclass(Command.class));
    }
}
