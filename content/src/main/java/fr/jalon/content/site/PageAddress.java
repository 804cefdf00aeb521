package fr.jalon.content.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The path of a page and the day its content last changed, where that is known. */
public record PageAddress(String path, @Nullable LocalDate changed) {}
