/** What every page shares: layout, navigation, wording and French typography, rendering. */
@NullMarked
package fr.jalon.portal.page;

import org.jspecify.annotations.NullMarked;
