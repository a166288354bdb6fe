package parley.command;

import java.util.Set;

/** What a caller wants of the thing's version. Nothing holds of a thing that is not there. */
public sealed interface Precondition {
    /** The thing is there, at whatever version. */
    record IsThere() implements Precondition {}

    /** The thing is at one of these versions. */
    record AtOneOf(Set<Long> versions) implements Precondition {
        public AtOneOf {
            versions = Set.copyOf(versions);
        }
    }

    /** Whether it holds of a thing whose stream holds so many events; 0 is a thing not there. */
    default boolean holds(long version) {
        return version > 0
                && switch (this) {
                    case IsThere _ -> true;
                    case AtOneOf(var versions) -> versions.contains(version);
                };
    }
}
