package fr.jalon.portal.statistic;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A drawing as pixels, on white, twice as fine as the page, for what cannot show SVG. */
final class ChartPng {
    private static final int FINENESS = 2;
    private static final int MARGIN = 16;

    /** The logical font of Java: it takes a list of families for the name of one. */
    private static final Pattern FONTS = Pattern.compile("font-family=\"[^\"]*\"");

    static {
        // A server has no screen.
        System.setProperty("java.awt.headless", "true");
    }

    private ChartPng() {}

    static byte[] of(String svg) {
        SVGDocument drawing = new SVGLoader()
                .load(
                        new ByteArrayInputStream(FONTS.matcher(svg)
                                .replaceFirst("font-family=\"SansSerif\"")
                                .getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (drawing == null) {
            throw new IllegalStateException("A chart that cannot be read: " + svg);
        }
        FloatSize size = drawing.size();
        BufferedImage image = new BufferedImage(
                FINENESS * (int) Math.ceil(size.width + 2 * MARGIN),
                FINENESS * (int) Math.ceil(size.height + 2 * MARGIN),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.scale(FINENESS, FINENESS);
            graphics.translate(MARGIN, MARGIN);
            drawing.renderWithPlatform(
                    NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, size.width, size.height));
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
