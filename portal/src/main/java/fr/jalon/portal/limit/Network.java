package fr.jalon.portal.limit;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Addresses that begin alike: {@code 10.0.0.0/8}, {@code fd00::/8}, or one address written alone. */
record Network(InetAddress address, int bits) {

    /** Reads a list as an operator writes it; throws {@link IllegalArgumentException} for what is no address. */
    static List<Network> list(String text) {
        return Stream.of(text.split("[,;\\s]+"))
                .filter(one -> !one.isEmpty())
                .map(Network::of)
                .toList();
    }

    static Network of(String text) {
        int slash = text.indexOf('/');
        InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int all = address.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        return new Network(address, bits);
    }

    boolean contains(InetAddress other) {
        byte[] ours = address.getAddress();
        byte[] theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
