package parley.events.violence;

import java.util.List;
import java.util.TreeSet;
import parley.events.InvalidValue;

/** An effect of a strike other than casualties. */
public enum EffectKind {
    WITHOUT_POWER,
    WITHOUT_HEAT,
    WITHOUT_WATER,
    DAMAGE;

    /** The maximum number of places of an effect. */
    public static final int PLACES = 20;

    /** The message for more places than that. */
    public static final String TOO_MANY_PLACES =
            "an effect may name at most 20 places; name a larger one that contains them";

    /** Returns the distinct kinds in their order. */
    static List<EffectKind> inOrder(List<EffectKind> kinds) {
        if (kinds.isEmpty()) {
            throw new InvalidValue("an effect must be of at least one kind");
        }
        return List.copyOf(new TreeSet<>(kinds));
    }
}
