package parley.standalone;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Set;
import parley.standalone.postgres.CannotStart;

/**
 * Where Parley listens: an address of this machine, and a port.
 *
 * @param port 0 takes a free one
 */
record Listening(InetAddress address, int port) {
    private static final int HIGHEST_PORT = 65_535;
    private static final int PATIENCE_IN_MILLIS = 1_000;

    /** Those at which nobody has to log in: see {@link parley.door.LoopbackGuard}. */
    private static final Set<InetAddress> LOOPBACK = Set.of(known("127.0.0.1"), known("::1"));

    /**
     * Where the options say.
     *
     * @throws IllegalArgumentException if one of them can't be, saying why
     */
    static Listening on(String address, int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "%d is no port; give one up to %d, or 0 for any that is free."
                            .formatted(port, HIGHEST_PORT));
        }
        return new Listening(resolved(address), port);
    }

    /** Whether only this machine's own programs reach it, by the names that are kept for that. */
    boolean isLoopback() {
        return LOOPBACK.contains(address);
    }

    private static InetAddress resolved(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is no address of this machine; give 127.0.0.1, or 0.0.0.0 for all it has."
                            .formatted(address),
                    e);
        }
    }

    private static InetAddress known(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException never) {
            throw new IllegalStateException(never);
        }
    }

    /**
     * Tries to listen, before the database is touched.
     *
     * @throws CannotStart if that is impossible
     */
    void tryOut() {
        try (var _ = new ServerSocket(port, 1, address)) {
            return;
        } catch (IOException refused) {
            throw isAnswered() ? taken(refused) : impossible(refused);
        }
    }

    private boolean isAnswered() {
        try (var caller = new Socket()) {
            caller.connect(new InetSocketAddress(address, port), PATIENCE_IN_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private CannotStart taken(IOException refused) {
        return new CannotStart(
                "Port " + port + " is taken by another program.",
                "Stop that one, or give another port with --port.",
                refused);
    }

    private CannotStart impossible(IOException refused) {
        return new CannotStart(
                "Parley can't listen on port %d of %s: %s."
                        .formatted(port, address.getHostAddress(), refused.getMessage()),
                "Give another port with --port, or an address of this machine with --address; many systems keep ports below 1024 for administrators.",
                refused);
    }

    /** As a browser or a caller on this machine names it. */
    String url(int openedPort) {
        return "http://" + host() + ":" + openedPort;
    }

    private String host() {
        if (address instanceof Inet6Address six) {
            return six.isAnyLocalAddress() || six.isLoopbackAddress()
                    ? "[::1]"
                    : "[" + six.getHostAddress().replaceFirst("%.*", "") + "]";
        }
        return isLoopback() || address.isAnyLocalAddress() ? "localhost" : address.getHostAddress();
    }
}
