package parley.query.naming;

import java.util.List;
import parley.events.LocalizedName;

/** The names of a thing in one language, the usual one first. */
public record NamesValue(List<LocalizedName> names) {
    String usual() {
        return names.getFirst().text();
    }
}
