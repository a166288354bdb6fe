package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.security.core.context.SecurityContextHolder;
import parley.security.AuthenticatedUser;

/**
 * Whoever sends a request, for limits that hold per caller.
 *
 * @param name of the token or, where none is presented, of the address
 */
public record Caller(String name) {
    /** Of an IPv6 address; the rest is for its holder to choose. */
    private static final int NETWORK_BYTES = 8;

    /** Returns the caller of a request as far as it is authenticated by now. */
    public static Caller of(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication()
                                instanceof TokenAuthentication authentication
                        && !authentication.getPrincipal().equals(AuthenticatedUser.OWNER)
                ? new Caller("token " + authentication.getName())
                : at(request.getRemoteAddr());
    }

    /** Returns whoever calls from an address and presents no token. */
    static Caller at(String address) {
        return new Caller(
                "address "
                        + (InetAddress.ofLiteral(address) instanceof Inet6Address six
                                ? network(six)
                                : address));
    }

    private static String network(Inet6Address address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES));
    }
}
