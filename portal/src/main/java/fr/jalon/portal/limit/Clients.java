package fr.jalon.portal.limit;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells clients apart. {@code X-Forwarded-For} can be written by anybody: it is read only where a proxy of ours sent it
 * ({@code JALON_TRUSTED_PROXIES}), and only as far back as proxies of ours go.
 */
@Singleton
public final class Clients {
    private static final Logger LOG = LoggerFactory.getLogger(Clients.class);
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<Network> proxies;
    private final AtomicBoolean warned = new AtomicBoolean();

    Clients(@Value("${jalon.trusted-proxies:}") String proxies) {
        this.proxies = Network.list(proxies);
    }

    /** The address, or the network of one subscriber, that a request comes from. */
    public String network(HttpRequest<?> request) {
        return of(request).key();
    }

    Client of(HttpRequest<?> request) {
        InetAddress sender = request.getRemoteAddress().getAddress();
        List<String> forwarded = request.getHeaders().getAll(FORWARDED_FOR).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .toList();
        if (forwarded.isEmpty()) {
            return Client.of(sender, sender.isLoopbackAddress());
        }
        if (!isProxy(sender)) {
            if (warned.compareAndSet(false, true)) {
                LOG.warn(
                        "{} écrit X-Forwarded-For sans figurer dans JALON_TRUSTED_PROXIES : ses visiteurs sont comptés"
                                + " comme un seul.",
                        sender.getHostAddress());
            }
            return Client.of(sender, sender.isLoopbackAddress());
        }
        return Client.of(before(sender, forwarded), false);
    }

    /** Each proxy adds whom it heard: the last that is none of ours is the client. */
    private InetAddress before(InetAddress sender, List<String> forwarded) {
        InetAddress client = sender;
        for (String text : forwarded.reversed()) {
            try {
                client = InetAddress.ofLiteral(text);
            } catch (IllegalArgumentException e) {
                return client;
            }
            if (!isProxy(client)) {
                return client;
            }
        }
        return client;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }
}
