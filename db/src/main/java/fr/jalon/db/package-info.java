/** The database: its migrations, its reference data and the servers that hold it when nothing else is configured. */
@NullMarked
package fr.jalon.db;

import org.jspecify.annotations.NullMarked;
