/** Networks and their members: who a network counts among them, and the lists it sends of them. */
@NullMarked
package fr.jalon.content.structure.network;

import org.jspecify.annotations.NullMarked;
