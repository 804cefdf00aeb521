/** What a structure says of itself: statements, offers, photos. */
@NullMarked
package fr.jalon.content.structure.statement;

import org.jspecify.annotations.NullMarked;
