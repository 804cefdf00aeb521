/** The pages a French public site owes: legal notice, personal data, accessibility. */
@NullMarked
package fr.jalon.portal.legal;

import org.jspecify.annotations.NullMarked;
