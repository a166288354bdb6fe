package parley.json;

import java.util.Locale;

/** The words of enums, as JSON has them. */
public final class EnumNames {
    private EnumNames() {}

    /**
     * {@code NO_AGREEMENT} is {@code no-agreement}; the letters of the Admiralty code stay
     * capitals.
     */
    public static String of(Enum<?> constant) {
        var name = constant.name();
        return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
