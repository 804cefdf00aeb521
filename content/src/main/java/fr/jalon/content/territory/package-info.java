/** Communes, EPCI, départements, régions and zones d'emploi under one typed code, and what contains what. */
@NullMarked
package fr.jalon.content.territory;

import org.jspecify.annotations.NullMarked;
