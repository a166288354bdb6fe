package parley.events.violence;

import java.util.List;
import java.util.TreeSet;
import parley.events.InvalidValue;

/** What a strike does beside killing and injuring. */
public enum EffectKind {
    WITHOUT_POWER,
    WITHOUT_HEAT,
    WITHOUT_WATER,
    DAMAGE;

    /** How many places one effect can name. */
    public static final int PLACES = 20;

    /** What to say of more places than that. */
    public static final String TOO_MANY_PLACES =
            "an effect may name at most 20 places; name a larger one that contains them";

    /** Each of them once, in their order. */
    static List<EffectKind> inOrder(List<EffectKind> kinds) {
        if (kinds.isEmpty()) {
            throw new InvalidValue("an effect must be of at least one kind");
        }
        return List.copyOf(new TreeSet<>(kinds));
    }
}
