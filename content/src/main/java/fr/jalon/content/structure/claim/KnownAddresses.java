package fr.jalon.content.structure.claim;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the directory's sources know of how to reach a structure: an address, and domains that are its own. */
public record KnownAddresses(@Nullable String mail, List<String> domains) {
    /** Where anybody gets an address or a page: having one there proves nothing. */
    private static final Set<String> SHARED = Set.of(
            "gmail.com",
            "googlemail.com",
            "google.com",
            "orange.fr",
            "wanadoo.fr",
            "free.fr",
            "sfr.fr",
            "neuf.fr",
            "laposte.net",
            "hotmail.com",
            "hotmail.fr",
            "outlook.com",
            "outlook.fr",
            "live.fr",
            "live.com",
            "msn.com",
            "yahoo.fr",
            "yahoo.com",
            "ymail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "proton.me",
            "protonmail.com",
            "bbox.fr",
            "numericable.fr",
            "club-internet.fr",
            "aol.com",
            "gmx.fr",
            "gmx.com",
            "mailo.com",
            "netcourrier.com",
            "facebook.com",
            "instagram.com",
            "linkedin.com",
            "youtube.com",
            "x.com",
            "twitter.com",
            "helloasso.com",
            "pagesjaunes.fr",
            "canalblog.com",
            "over-blog.com",
            "linktr.ee");

    /** Of a site whose maker sells pages under its own name. */
    private static final List<String> HOSTS = List.of(
            ".wixsite.com",
            ".wordpress.com",
            ".blogspot.com",
            ".e-monsite.com",
            ".jimdofree.com",
            ".jimdo.com",
            ".business.site",
            ".webnode.fr",
            ".webnode.page",
            ".weebly.com",
            ".free.fr",
            ".asso-web.com",
            ".github.io",
            ".sitew.com",
            ".site-solocal.com",
            ".over-blog.com");

    /** Of the address and the site that sources give. */
    public static KnownAddresses of(@Nullable String mail, @Nullable String website) {
        Set<String> domains = new LinkedHashSet<>();
        Stream.of(host(website), domain(mail))
                .flatMap(Optional::stream)
                .filter(KnownAddresses::own)
                .forEach(domains::add);
        return new KnownAddresses(mail, List.copyOf(domains));
    }

    /** Whether this address, which has answered, is the structure's. */
    public boolean owns(String address) {
        return address.equalsIgnoreCase(mail)
                || domain(address).filter(domains::contains).isPresent();
    }

    /** Enough of the address to be recognised by who knows it: {@code c…@exemple.fr}. */
    public Optional<String> masked() {
        return Optional.ofNullable(mail)
                .map(address -> address.charAt(0) + "…" + address.substring(address.indexOf('@')));
    }

    private static boolean own(String domain) {
        return domain.indexOf('.') > 0
                && !SHARED.contains(domain)
                && HOSTS.stream().noneMatch(domain::endsWith);
    }

    private static Optional<String> domain(@Nullable String address) {
        return Optional.ofNullable(address)
                .filter(text -> text.indexOf('@') > 0)
                .map(text -> text.substring(text.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }

    private static Optional<String> host(@Nullable String website) {
        if (website == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(URI.create(website).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT))
                    .map(host -> host.startsWith("www.") ? host.substring(4) : host);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
