package parley.command;

import java.util.Set;

/**
 * The version of its thing on which a command depends. No precondition holds for a thing that does
 * not exist.
 */
public sealed interface Precondition {
    /** The thing exists, at any version. */
    record IsThere() implements Precondition {}

    /** The thing is at one of these versions. */
    record AtOneOf(Set<Long> versions) implements Precondition {
        public AtOneOf {
            versions = Set.copyOf(versions);
        }
    }

    /**
     * Whether it holds at this version, the number of events of the stream; 0 means that there is
     * no such thing.
     */
    default boolean holds(long version) {
        return version > 0
                && switch (this) {
                    case IsThere _ -> true;
                    case AtOneOf(var versions) -> versions.contains(version);
                };
    }
}
