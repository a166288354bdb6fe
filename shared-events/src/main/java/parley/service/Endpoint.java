package parley.service;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where a service listens.
 *
 * @param port 0 takes a free one
 * @param login whether everybody has to show a token there
 */
record Endpoint(InetAddress address, int port, boolean login) {
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Where the settings say; beyond the loopback everybody has to log in, whatever they say.
     *
     * @throws BadSetting if they can't be
     */
    static Endpoint of(Settings settings, int defaultPort) {
        var address = address(settings.text("PARLEY_ADDRESS", "127.0.0.1"));
        var port = settings.number("PARLEY_PORT", defaultPort, 0, HIGHEST_PORT);
        var login = settings.isSet("PARLEY_REQUIRE_LOGIN");
        return new Endpoint(address, port, login || !address.isLoopbackAddress());
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
        var host = address.getHostAddress();
        var asked =
                switch (host) {
                    case "0.0.0.0" -> "127.0.0.1";
                    case "0:0:0:0:0:0:0:0" -> "[::1]";
                    default -> host.contains(":") ? "[" + host + "]" : host;
                };
        return "http://" + asked + ":" + openedPort;
    }
}
