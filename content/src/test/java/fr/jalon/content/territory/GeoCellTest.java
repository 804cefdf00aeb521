package fr.jalon.content.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** From New Caledonia and Wallis to the Nord. */
class GeoCellTest {
    private static final double KM_OF_A_DEGREE = 111.195;

    @Property
    void aPlaceIsInACircleWhereItIsCloserThanTheRadius(
            @ForAll @DoubleRange(min = -50, max = 52) double lat,
            @ForAll @DoubleRange(min = -178, max = 168) double lon,
            @ForAll @IntRange(min = 1, max = 500) int kilometres,
            @ForAll @IntRange(max = 359) int bearing) {
        assertThat(contains(lat, lon, kilometres, bearing, 0.95)).isTrue();
        assertThat(contains(lat, lon, kilometres, bearing, 1.05)).isFalse();
    }

    @Test
    void aCircleIsSomeHundredCellsHoweverWide() {
        for (int kilometres : new int[] {1, 5, 30, 50, 200, 500}) {
            assertThat(GeoCell.circle(50.43, 2.83, kilometres)).hasSizeBetween(100, 500);
        }
    }

    @Test
    void aCellIsInTheOneItsTextBeginsWith() {
        List<String> cells = GeoCell.of(48.85, 2.35);

        for (int i = 1; i < cells.size(); i++) {
            assertThat(cells.get(i)).startsWith(cells.get(i - 1)).hasSize(i + 1);
        }
    }

    /** A place at this part of the radius from the centre. */
    private static boolean contains(double lat, double lon, int kilometres, int bearing, double part) {
        double direction = Math.toRadians(bearing);
        double angle = Math.toRadians(kilometres * part / KM_OF_A_DEGREE);
        double from = Math.toRadians(lat);
        double to =
                Math.asin(Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(direction));
        double east = Math.atan2(
                Math.sin(direction) * Math.sin(angle) * Math.cos(from),
                Math.cos(angle) - Math.sin(from) * Math.sin(to));
        double longitude = lon + Math.toDegrees(east);
        // No place is looked for beyond the line of change of date.
        return Math.abs(longitude) > 180
                ? part < 1
                : !Collections.disjoint(
                        GeoCell.circle(lat, lon, kilometres), GeoCell.of(Math.toDegrees(to), longitude));
    }
}
