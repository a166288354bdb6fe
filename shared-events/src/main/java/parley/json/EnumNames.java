package parley.json;

import java.util.Locale;

/** The names of enum constants in JSON. */
public final class EnumNames {
    private EnumNames() {}

    /**
     * Returns the name in kebab case, such as {@code no-agreement}; the letters of the Admiralty
     * code stay capitals.
     */
    public static String of(Enum<?> constant) {
        var name = constant.name();
        return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
