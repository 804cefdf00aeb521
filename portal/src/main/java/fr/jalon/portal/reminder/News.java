package fr.jalon.portal.reminder;

import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a planned publication. */
public sealed interface News {
    Kind kind();

    /** The market once this is known. */
    PlannedMarket of(PlannedMarket market);

    /** Why, in the words of the buyer; empty where it says nothing. */
    String reason();

    /** What the journal says of it. */
    String text();

    /** The three answers. */
    enum Kind {
        PUBLISHED("publiee", "published"),
        POSTPONED("reportee", "postponed"),
        WITHDRAWN("retiree", "withdrawn");

        private final String path;
        private final String code;

        Kind(String path, String code) {
            this.path = path;
            this.code = code;
        }

        /** The end of its address. */
        public String path() {
            return path;
        }

        /** As it is stored. */
        String code() {
            return code;
        }

        public static Optional<Kind> ofPath(String path) {
            return Stream.of(values()).filter(kind -> kind.path.equals(path)).findFirst();
        }
    }

    /** The consultation is open. */
    record Published(String url) implements News {
        @Override
        public Kind kind() {
            return Kind.PUBLISHED;
        }

        @Override
        public PlannedMarket of(PlannedMarket market) {
            return market.opened(url);
        }

        @Override
        public String reason() {
            return "";
        }

        @Override
        public String text() {
            return url;
        }
    }

    /** It comes later; {@code following} puts the dates after it off as well. */
    record Postponed(
            PlannedDate to, boolean following, @Override String reason) implements News {
        @Override
        public Kind kind() {
            return Kind.POSTPONED;
        }

        @Override
        public PlannedMarket of(PlannedMarket market) {
            return market.planned(
                    following
                            ? market.schedule().postponed(to)
                            : market.schedule().publishedAt(to));
        }

        @Override
        public String text() {
            return reason.isEmpty() ? to.label() : to.label() + " : " + reason;
        }
    }

    /** It is given up. */
    record Withdrawn(@Override String reason) implements News {
        @Override
        public Kind kind() {
            return Kind.WITHDRAWN;
        }

        @Override
        public PlannedMarket of(PlannedMarket market) {
            return market.withdrawn(reason);
        }

        @Override
        public String text() {
            return reason;
        }
    }
}
