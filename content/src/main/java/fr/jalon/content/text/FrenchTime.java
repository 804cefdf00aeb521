package fr.jalon.content.text;

import java.time.ZoneId;

/** The clock by which days begin and end here. */
public final class FrenchTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private FrenchTime() {}
}
