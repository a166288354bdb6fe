package parley.standalone.race;

import static parley.events.ThingKind.CLAIM;
import static parley.events.ThingKind.ISSUE;
import static parley.events.ThingKind.MEETING;
import static parley.events.ThingKind.PARTY;
import static parley.events.ThingKind.SOURCE;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import parley.events.ThingKind;
import parley.standalone.race.SharedThings.Prop;

/** The random commands of one caller, most of which reference shared things. */
final class RandomCommands {
    private final String caller;
    private final Random random;
    private final SharedThings stage;
    private final Map<ThingKind, String> own = new EnumMap<>(ThingKind.class);
    private @Nullable Prop requested;
    private int count;

    RandomCommands(int caller, long seed, SharedThings stage) {
        this.caller = "c" + caller;
        this.random = new Random(seed + caller);
        this.stage = stage;
    }

    /** The kinds of commands. */
    enum Turn {
        RETRACT,
        CORRECT,
        NAME
    }

    Turn turn() {
        int chance = random.nextInt(100);
        return chance < 2 ? Turn.RETRACT : chance < 5 ? Turn.CORRECT : Turn.NAME;
    }

    /** Whether it turns to the other process without waiting for the response. */
    boolean isImpatient() {
        return random.nextInt(25) == 0;
    }

    Prop anyProp() {
        return stage.any(random);
    }

    String id() {
        return caller + "-" + ++count;
    }

    Prop successor(Prop old) {
        var id = id();
        return new Prop(old.kind(), old.place(), id, "found-" + id);
    }

    CommandDraft naming() {
        requested = null;
        return switch (random.nextInt(7)) {
            case 0, 1 -> claim();
            case 2 -> meeting();
            case 3 -> issue();
            case 4 -> link();
            case 5 -> status();
            default -> outcome();
        };
    }

    private CommandDraft claim() {
        var source = any(SOURCE);
        var repeated = any(SOURCE);
        var fields =
                """
                'claim':'%s','wording':'W','polarity':'holds','party':'%s',
                'attributions':[{'source':'%s','stance':'reports'%s}]\
                """
                        .formatted(
                                fresh(CLAIM),
                                any(PARTY),
                                source,
                                source.equals(repeated) ? "" : ",'repeats':'" + repeated + "'");
        return CommandDraft.of("RecordClaim", id(), fields);
    }

    private CommandDraft meeting() {
        var fields =
                """
                'meeting':'%s','title':'M','format':'bilateral','delegations':[{'party':'%s'}],
                'relations':[{'type':'follows','to':'%s'}],'issues':['%s']\
                """
                        .formatted(fresh(MEETING), any(PARTY), any(MEETING), any(ISSUE));
        return CommandDraft.of("RecordMeeting", id(), fields);
    }

    private CommandDraft issue() {
        var fields =
                """
                'issue':'%s','title':'I','category':'core','under':'%s',
                'attributions':[{'source':'%s','stance':'asserts'}]\
                """
                        .formatted(fresh(ISSUE), any(ISSUE), any(SOURCE));
        return CommandDraft.of("RaiseIssue", id(), fields);
    }

    private CommandDraft link() {
        var named =
                random.nextBoolean()
                        ? "'claim':'" + any(CLAIM) + "'"
                        : "'record':'" + stage.any(random).record() + "'";
        var fields =
                "'claim':'%s','link':{'type':'supports',%s},'reason':'R'"
                        .formatted(some(CLAIM), named);
        return CommandDraft.of("LinkClaim", id(), fields);
    }

    private CommandDraft status() {
        var fields =
                "'issue':'%s','status':'deadlocked','from':'2026-02-17','meeting':'%s'"
                        .formatted(some(ISSUE), any(MEETING));
        return CommandDraft.of("RecordIssueStatus", id(), fields);
    }

    private CommandDraft outcome() {
        var fields =
                "'meeting':'%s','issue':'%s','outcome':'no-agreement'"
                        .formatted(some(MEETING), any(ISSUE));
        return CommandDraft.of("RecordOutcome", id(), fields);
    }

    /** Returns the id of a new thing of the caller's own. */
    private String fresh(ThingKind kind) {
        requested = new Prop(kind, 0, id(), "");
        return requested.id();
    }

    /** Notes that the last command was stored. */
    void stored() {
        if (requested != null) {
            own.put(requested.kind(), requested.id());
        }
    }

    /** Returns mostly the caller's own newest thing; with shared ones, callers conflict. */
    private String some(ThingKind kind) {
        var mine = own.get(kind);
        return mine == null || random.nextInt(6) == 0 ? any(kind) : mine;
    }

    private String any(ThingKind kind) {
        return stage.any(kind, random).id();
    }
}
