/** Alerts without account: asking, confirming, the mails, and the page by which an address keeps its own. */
@NullMarked
package fr.jalon.portal.alert;

import org.jspecify.annotations.NullMarked;
