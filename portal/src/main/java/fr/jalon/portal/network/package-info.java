/** What networks and the operator do for structures: the pages they were asked to keep, lists of members, invitations. */
@NullMarked
package fr.jalon.portal.network;

import org.jspecify.annotations.NullMarked;
