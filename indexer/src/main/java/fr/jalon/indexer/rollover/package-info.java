/** Building an index beside the one in use, and putting it in its place at once. */
@NullMarked
package fr.jalon.indexer.rollover;

import org.jspecify.annotations.NullMarked;
