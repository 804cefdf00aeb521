package fr.jalon.content.territory;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells of the map, each a quarter of a larger one: the text of a cell begins with that of the one it is in. A circle is the list of
 * the cells it is made of, so that whether a place is in it is a question of equal texts, which an index answers at once; its edge
 * is within 5 % of its radius.
 */
public final class GeoCell {
    /** Cells at the edge of a circle are at least this many times lower than it. */
    private static final int FINENESS = 16;

    private static final int DEEPEST = 20;
    private static final double EARTH_KM = 6371.0088;

    private final String text;
    private final double south;
    private final double west;

    /** Of latitude and of longitude, in degrees; half of the largest cell is beyond the poles. */
    private final double side;

    private GeoCell(String text, double south, double west) {
        this.text = text;
        this.south = south;
        this.west = west;
        this.side = 360 / Math.pow(2, text.length());
    }

    /** The cells that a circle is made of; latitude and longitude in degrees. */
    public static List<String> circle(double lat, double lon, double kilometres) {
        List<String> cells = new ArrayList<>();
        new GeoCell("", -180, -180).collect(lat, lon, kilometres, cells);
        return cells;
    }

    /** All cells that a place is in, from the largest on. */
    public static List<String> of(double lat, double lon) {
        GeoCell cell = new GeoCell("", -180, -180);
        List<String> cells = new ArrayList<>();
        while (cell.text.length() < DEEPEST) {
            boolean north = lat >= cell.south + cell.side / 2;
            boolean east = lon >= cell.west + cell.side / 2;
            cell = cell.quarter(north, east);
            cells.add(cell.text);
        }
        return cells;
    }

    private void collect(double lat, double lon, double kilometres, List<String> cells) {
        double nearest = km(lat, lon, Math.clamp(lat, south, south + side), Math.clamp(lon, west, west + side));
        if (nearest > kilometres) {
            return;
        }
        if (farthest(lat, lon) <= kilometres) {
            cells.add(text);
        } else if (Math.toRadians(side) * EARTH_KM > kilometres / FINENESS && text.length() < DEEPEST) {
            for (int part = 0; part < 4; part++) {
                quarter(part / 2 == 1, part % 2 == 1).collect(lat, lon, kilometres, cells);
            }
        } else if (km(lat, lon, south + side / 2, west + side / 2) <= kilometres) {
            cells.add(text);
        }
    }

    private double farthest(double lat, double lon) {
        double lowest = Math.max(south, -90);
        double highest = Math.min(south + side, 90);
        double farther = Math.abs(lowest - lat) > Math.abs(highest - lat) ? lowest : highest;
        double other = Math.abs(west - lon) > Math.abs(west + side - lon) ? west : west + side;
        return Math.max(km(lat, lon, farther, other), km(lat, lon, lowest + highest - farther, other));
    }

    private GeoCell quarter(boolean north, boolean east) {
        return new GeoCell(
                text + ((north ? 2 : 0) + (east ? 1 : 0)),
                north ? south + side / 2 : south,
                east ? west + side / 2 : west);
    }

    private static double km(double lat, double lon, double otherLat, double otherLon) {
        double north = Math.sin(Math.toRadians(otherLat - lat) / 2);
        double east = Math.sin(Math.toRadians(otherLon - lon) / 2);
        return 2
                * EARTH_KM
                * Math.asin(Math.sqrt(north * north
                        + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * east * east));
    }
}
