package fr.jalon.content.structure.statement;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a telephone was held, as it wrote it into a JPEG (EXIF 2.3, tag 274): drawing the pixels anew would forget it. */
enum Orientation {
    UPRIGHT(0),
    RIGHT(1),
    DOWN(2),
    LEFT(3);

    private static final int TAG = 0x0112;

    private final int quarters;

    Orientation(int quarters) {
        this.quarters = quarters;
    }

    /** Upright where nothing is said, or nothing that can be read. */
    static Orientation of(byte[] jpeg) {
        try {
            return switch (value(ByteBuffer.wrap(jpeg))) {
                case 3 -> DOWN;
                case 6 -> RIGHT;
                case 8 -> LEFT;
                default -> UPRIGHT;
            };
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    BufferedImage turn(BufferedImage image) {
        if (this == UPRIGHT) {
            return image;
        }
        boolean across = quarters % 2 == 1;
        int width = across ? image.getHeight() : image.getWidth();
        int height = across ? image.getWidth() : image.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        Graphics2D graphics = turned.createGraphics();
        try {
            graphics.drawImage(image, turn, null);
        } finally {
            graphics.dispose();
        }
        return turned;
    }

    private static int value(ByteBuffer file) {
        if (file.getShort(0) != (short) 0xFFD8) {
            return 1;
        }
        int at = 2;
        while ((file.getShort(at) & 0xFF00) == 0xFF00 && file.getShort(at) != (short) 0xFFDA) {
            int length = file.getShort(at + 2) & 0xFFFF;
            if (file.getShort(at) == (short) 0xFFE1 && file.getInt(at + 4) == 0x45786966) {
                return inTiff(file.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                return tiff.getShort(entry + 8);
            }
        }
        return 1;
    }
}
