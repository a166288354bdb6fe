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
 * An address of this machine and a port, at which a program listens.
 *
 * @param port the port; 0 for any free one
 */
public record ListenAddress(InetAddress address, int port) {
    public static final int HIGHEST_PORT = 65_535;

    private static final int CONNECT_TIMEOUT_MILLIS = 1_000;

    /** The addresses that need no login: {@link parley.security.web.LoopbackGuard}. */
    private static final Set<InetAddress> LOOPBACK = Set.of(known("127.0.0.1"), known("::1"));

    /**
     * Parses options or settings.
     *
     * @throws IllegalArgumentException if one is invalid; its message is a sentence for users
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

    /** Whether only programs on this machine can reach it, by the reserved names. */
    public boolean isLoopback() {
        return LOOPBACK.contains(address);
    }

    /** Returns a warning for the operator; empty on the loopback. */
    public Optional<String> caution() {
        return isLoopback()
                ? Optional.empty()
                : Optional.of(
                        "Tokens are sent to this address unencrypted: put a TLS proxy in front of it, or keep it within a network that you trust.");
    }

    /**
     * Checks that the address can be listened on, before anything else is touched.
     *
     * @param addressGiven how the address is given, for the remedy: {@code with --address}
     * @param portGiven how the port is given
     * @throws ListenFailure if it can't
     */
    public void tryOut(String addressGiven, String portGiven) {
        try (var _ = new ServerSocket(port, 1, address)) {
            return;
        } catch (IOException failure) {
            throw isElsewhere()
                    ? elsewhere(addressGiven, failure)
                    : isAnswered()
                            ? inUse(portGiven, failure)
                            : impossible(addressGiven, portGiven, failure);
        }
    }

    /**
     * Whether the address belongs to no interface; called after a failure, because 127.0.0.2
     * belongs to none either and can be listened on.
     */
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
            caller.connect(new InetSocketAddress(address, port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private ListenFailure elsewhere(String addressGiven, IOException failure) {
        return new ListenFailure(
                address.getHostAddress() + " is not an address of this machine.",
                "Give one that is, %s: 127.0.0.1, or 0.0.0.0 for all its addresses."
                        .formatted(addressGiven),
                failure);
    }

    private ListenFailure inUse(String portGiven, IOException failure) {
        return new ListenFailure(
                "Port " + port + " is in use by another program.",
                "Stop that program, or give another port %s.".formatted(portGiven),
                failure);
    }

    private ListenFailure impossible(String addressGiven, String portGiven, IOException failure) {
        return new ListenFailure(
                "Parley can't listen on port %d of %s: %s."
                        .formatted(port, address.getHostAddress(), failure.getMessage()),
                "Give another port %s, or an address of this machine %s; many systems keep ports below 1024 for administrators."
                        .formatted(portGiven, addressGiven),
                failure);
    }

    /** Returns the URL for callers on this machine. */
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
