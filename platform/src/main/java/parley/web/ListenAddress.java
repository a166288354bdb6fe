package parley.web;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/**
 * Where a program listens: an address of this machine, and a port.
 *
 * @param port 0 takes a free one
 */
public record ListenAddress(InetAddress address, int port) {
    public static final int HIGHEST_PORT = 65_535;

    private static final int PATIENCE_IN_MILLIS = 1_000;

    /**
     * By the names that {@link parley.security.web.LoopbackGuard} lets in: nobody has to log in at
     * these alone.
     */
    private static final Set<InetAddress> LOOPBACK = Set.of(known("127.0.0.1"), known("::1"));

    /**
     * Where the options or settings say.
     *
     * @throws IllegalArgumentException if one of them can't be; its message says why
     */
    public static ListenAddress of(String address, int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "%d is not a port; give one up to %d, or 0 for any that is free."
                            .formatted(port, HIGHEST_PORT));
        }
        return new ListenAddress(resolved(address), port);
    }

    private static InetAddress resolved(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is not an address of this machine; give 127.0.0.1, or 0.0.0.0 for all its addresses."
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

    /** Whether only this machine's own programs reach it, by the names that are kept for that. */
    public boolean isLoopback() {
        return LOOPBACK.contains(address);
    }

    /** What whoever starts a program here had better know; empty on the loopback. */
    public Optional<String> caution() {
        return isLoopback()
                ? Optional.empty()
                : Optional.of(
                        "Tokens are sent to this address unencrypted: put a TLS proxy in front of it, or keep it within a network that you trust.");
    }

    /**
     * Tries to listen, before anything else is touched.
     *
     * @param addressGiven how one gives an address, for the mend: {@code with --address}
     * @param portGiven how one gives a port
     * @throws ListenFailure if that is impossible
     */
    public void tryOut(String addressGiven, String portGiven) {
        try (var _ = new ServerSocket(port, 1, address)) {
            return;
        } catch (IOException refused) {
            throw isElsewhere()
                    ? elsewhere(addressGiven, refused)
                    : isAnswered()
                            ? taken(portGiven, refused)
                            : impossible(addressGiven, portGiven, refused);
        }
    }

    /** Asked once it was refused: 127.0.0.2 is of no interface either, and can be listened on. */
    private boolean isElsewhere() {
        try {
            return !address.isAnyLocalAddress()
                    && !address.isLoopbackAddress()
                    && NetworkInterface.getByInetAddress(address) == null;
        } catch (IOException unknown) {
            return false;
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

    private ListenFailure elsewhere(String addressGiven, IOException refused) {
        return new ListenFailure(
                address.getHostAddress() + " is not an address of this machine.",
                "Give one that is, %s: 127.0.0.1, or 0.0.0.0 for all its addresses."
                        .formatted(addressGiven),
                refused);
    }

    private ListenFailure taken(String portGiven, IOException refused) {
        return new ListenFailure(
                "Port " + port + " is in use by another program.",
                "Stop that program, or give another port %s.".formatted(portGiven),
                refused);
    }

    private ListenFailure impossible(String addressGiven, String portGiven, IOException refused) {
        return new ListenFailure(
                "Parley can't listen on port %d of %s: %s."
                        .formatted(port, address.getHostAddress(), refused.getMessage()),
                "Give another port %s, or an address of this machine %s; many systems keep ports below 1024 for administrators."
                        .formatted(portGiven, addressGiven),
                refused);
    }

    /** As a browser or a caller on this machine names it. */
    public String url(int openedPort) {
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
