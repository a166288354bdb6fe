package parley.query.asof;

import org.jspecify.annotations.Nullable;

/**
 * The times of a question, and how sure its answer must be, as its parameters give them.
 *
 * @param at a moment of valid time; absent means now
 * @param knownAt a moment of recorded time; absent means everything that the facts contain
 * @param during an interval of valid time, instead of the moment
 * @param certain whether to leave out what is merely possible
 */
public record AsOfParameters(
        @Nullable String at, @Nullable String knownAt, @Nullable String during, boolean certain) {
    /** The present, as it is known now. */
    public static final AsOfParameters NOW = new AsOfParameters(null, null);

    /** A moment, with all that is possible. */
    public AsOfParameters(@Nullable String at, @Nullable String knownAt) {
        this(at, knownAt, null, false);
    }
}
