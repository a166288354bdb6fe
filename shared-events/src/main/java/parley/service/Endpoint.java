package parley.service;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import parley.door.TrustedFront;

/**
 * Where a service listens.
 *
 * @param port 0 takes a free one
 * @param front what stands before it
 */
record Endpoint(InetAddress address, int port, TrustedFront front) {
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Where the settings say.
     *
     * @throws BadSetting if it is beyond the loopback and no front is named
     */
    static Endpoint of(Settings settings, int defaultPort) {
        var address = address(settings.text("PARLEY_ADDRESS", "127.0.0.1"));
        var port = settings.number("PARLEY_PORT", defaultPort, 0, HIGHEST_PORT);
        var front = settings.text("PARLEY_TRUSTED_FRONT", "");
        if (!address.isLoopbackAddress() && front.isEmpty()) {
            throw new BadSetting(
                    "PARLEY_ADDRESS is beyond the loopback and Parley has no login yet; name in PARLEY_TRUSTED_FRONT the hosts, such as localhost:8081, under which a trusted front is asked.");
        }
        var hosts =
                front.isEmpty() ? Set.<String>of() : Set.copyOf(List.of(front.split("[,\\s]+", 0)));
        return new Endpoint(address, port, new TrustedFront(hosts));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new BadSetting(
                    "PARLEY_ADDRESS is \"%s\", which is no address of this machine."
                            .formatted(text));
        }
    }

    /** As this machine asks for it. */
    String url(int openedPort) {
        var isVersion6 = address.getHostAddress().contains(":") && !address.isAnyLocalAddress();
        return "http://" + (isVersion6 ? "[::1]" : "127.0.0.1") + ":" + openedPort;
    }
}
