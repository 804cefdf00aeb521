package fr.jalon.portal.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Who sends a request.
 *
 * @param key under which its requests are counted: its address, or where it is an IPv6 one the network of 64 bits that one
 *     subscriber has
 * @param local whether it is this machine itself, without a proxy that would speak for another
 */
record Client(String key, boolean local) {
    private static final int SUBSCRIBER_BYTES = 8;

    static Client of(InetAddress address, boolean local) {
        String key = address instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(address.getAddress(), SUBSCRIBER_BYTES))
                : address.getHostAddress();
        return new Client(key, local);
    }
}
