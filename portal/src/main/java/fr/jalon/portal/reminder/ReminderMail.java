package fr.jalon.portal.reminder;

import java.util.List;

/** A reminder: the markets of one buyer whose planned date is past, each with its links. */
record ReminderMail(String buyer, List<Line> markets, int days, String space, String stop) {
    /** A market; {@code silence} is when it will be shown as without news, empty where it is already. */
    record Line(
            String title,
            String date,
            String silence,
            boolean last,
            String page,
            String published,
            String postponed,
            String withdrawn) {}
}
