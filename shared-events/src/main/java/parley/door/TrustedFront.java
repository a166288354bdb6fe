package parley.door;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands before a service that listens beyond the loopback: a port that is published on the
 * loopback alone, or a proxy that asks callers who they are. This is the one place to put tokens
 * into: once callers show who they are, no front need be trusted.
 *
 * @param hosts the names, with their ports, under which the front is asked, beside the loopback's;
 *     in lower case
 */
public record TrustedFront(Set<String> hosts) {
    /** Nothing stands before it. */
    public static final TrustedFront NONE = new TrustedFront(Set.of());

    public TrustedFront {
        hosts =
                hosts.stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
