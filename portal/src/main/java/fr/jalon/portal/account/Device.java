package fr.jalon.portal.account;

import fr.jalon.portal.page.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A browser and its system in words, so that a person knows its own: no more than that is kept. */
final class Device {
    private record Name(String sign, String word) {}

    /** What is more precise comes first: Edge also says that it is Chrome, and Chrome that it is Safari. */
    private static final List<Name> BROWSERS = List.of(
            new Name("Edg", "Edge"),
            new Name("OPR/", "Opera"),
            new Name("SamsungBrowser", "Samsung Internet"),
            new Name("Firefox", "Firefox"),
            new Name("FxiOS", "Firefox"),
            new Name("Chrom", "Chrome"),
            new Name("CriOS", "Chrome"),
            new Name("Safari", "Safari"));

    private static final List<Name> SYSTEMS = List.of(
            new Name("iPhone", "iPhone"),
            new Name("iPad", "iPad"),
            new Name("Android", "Android"),
            new Name("Windows", "Windows"),
            new Name("Mac OS", "macOS"),
            new Name("CrOS", "ChromeOS"),
            new Name("Linux", "Linux"));

    private Device() {}

    static String words(@Nullable String userAgent) {
        String browser = name(BROWSERS, userAgent);
        String system = name(SYSTEMS, userAgent);
        if (browser.isEmpty()) {
            return system.isEmpty() ? Messages.get("account.device.unknown") : system;
        }
        return system.isEmpty() ? browser : Messages.get("account.device", browser, system);
    }

    private static String name(List<Name> names, @Nullable String userAgent) {
        return userAgent == null
                ? ""
                : names.stream()
                        .filter(name -> userAgent.contains(name.sign))
                        .map(Name::word)
                        .findFirst()
                        .orElse("");
    }
}
