package fr.jalon.portal.alert;

import java.util.List;

/**
 * A mail that is a link: to confirm, or to the alerts of the address.
 *
 * @param number hours, or alerts, as the mail says
 */
record AlertLink(String title, List<String> words, String link, int number) {}
