package fr.jalon.content.structure.statement;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A photo drawn anew as JPEG: what a camera or an attacker put beside the pixels is gone. */
public record PhotoFile(byte[] jpeg, int width, int height) {
    /** Pixels. */
    public static final int WIDEST = 1200;

    /** A small file may say to be enormous: its size is read before any of its pixels. */
    private static final long MOST_PIXELS = 60_000_000;

    private static final int LONGEST_SIDE = 12_000;
    private static final float QUALITY = 0.82f;
    private static final Set<String> FORMATS = Set.of("JPEG", "png");

    /** Empty where it is no JPEG or PNG that can be read, or too large. */
    public static Optional<PhotoFile> of(byte[] sent) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                return FORMATS.contains(reader.getFormatName())
                        ? read(reader, input)
                                .map(image -> Orientation.of(sent).turn(image))
                                .flatMap(PhotoFile::write)
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Readers throw what they like on what is broken.
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader, ImageInputStream input) throws IOException {
        reader.setInput(input, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        ImageReadParam param = reader.getDefaultReadParam();
        // Leaves out pixels while reading, so that memory holds little more than what is kept.
        int every = Math.max(1, Math.min(width, height) / WIDEST);
        param.setSourceSubsampling(every, every, 0, 0);
        return Optional.of(scaled(reader.read(0, param)));
    }

    private static BufferedImage scaled(BufferedImage image) {
        double factor = Math.min(1, (double) WIDEST / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return drawn;
    }

    private static Optional<PhotoFile> write(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            writer.dispose();
        }
        return Optional.of(new PhotoFile(bytes.toByteArray(), image.getWidth(), image.getHeight()));
    }
}
