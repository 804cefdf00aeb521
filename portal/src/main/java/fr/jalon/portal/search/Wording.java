package fr.jalon.portal.search;

import fr.jalon.content.territory.Territory;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences that both searches say. */
public final class Wording {
    private Wording() {}

    /** How many were found: {@code key.none}, {@code key.one} or {@code key.many}. */
    public static String count(String key, long total) {
        return total == 0 ? Messages.get(key + ".none") : Messages.count(key, total);
    }

    /** "pour « espaces verts », lieu : Nord (59)", after a count; "" for a search of everything. */
    public static String subject(String words, PlaceFilter places) {
        List<String> parts = new ArrayList<>();
        if (!words.isEmpty()) {
            parts.add(Messages.get("search.subject.words", words));
        }
        if (!places.isEmpty()) {
            String labels = places.territories().stream().map(Territory::label).collect(Collectors.joining(", "));
            parts.add(
                    places.radius() == null
                            ? Messages.get("search.subject.place", labels)
                            : Messages.get("search.subject.radius", Typography.number(places.radius()), labels));
        }
        return parts.isEmpty() ? "" : " " + String.join(" ", parts);
    }

    /** What a reader should know of how the result came about. */
    public static List<String> notices(Found<?> found) {
        List<String> notices = new ArrayList<>();
        found.spelling()
                .corrected()
                .forEach((typed, word) -> notices.add(Messages.get("search.notice.corrected", typed, word)));
        if (found.standing() != null) {
            notices.add(Messages.get("search.notice.standing"));
            List<String> ignored = found.standing().ignored();
            if (!ignored.isEmpty()) {
                String names = ignored.stream()
                        .map(name -> Messages.get("search.quoted", Messages.get("search.facet." + name)))
                        .collect(Collectors.joining(", "));
                notices.add(Messages.get("search.notice.standing.ignored", names));
            }
        }
        if (found.cutShort()) {
            notices.add(Messages.get("search.notice.cut"));
        }
        return notices;
    }

    /** The search as it was probably meant; without text where nothing speaks for another. */
    public static Link meant(Found<?> found, SearchAddress address) {
        String meant = found.spelling().meant();
        return meant.isEmpty()
                ? new Link("", "")
                : new Link(meant, address.only("q", meant).toString());
    }

    /** "Lille (59), Roubaix (59) et 3 autres". */
    public static String some(List<String> labels, int most) {
        if (labels.size() <= most + 1) {
            return String.join(", ", labels);
        }
        return Messages.get("search.some", String.join(", ", labels.subList(0, most)), labels.size() - most);
    }
}
