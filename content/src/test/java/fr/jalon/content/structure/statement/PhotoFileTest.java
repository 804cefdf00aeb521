package fr.jalon.content.structure.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class PhotoFileTest {
    @Test
    void isDrawnAnewAtMost1200PixelsWide() throws IOException {
        PhotoFile photo = PhotoFile.of(image("jpg", 3000, 1500)).orElseThrow();
        assertThat(photo.width()).isEqualTo(1200);
        assertThat(photo.height()).isEqualTo(600);
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
        assertThat(drawn.getWidth()).isEqualTo(1200);
    }

    @Test
    void aSmallOneIsNotMadeLarger() {
        assertThat(PhotoFile.of(image("png", 40, 30)).orElseThrow().width()).isEqualTo(40);
    }

    @Test
    void whatTheCameraWroteIsGoneAndWhatItMeantIsDone() {
        byte[] held = withExif(image("jpg", 60, 20), 6);
        PhotoFile photo = PhotoFile.of(held).orElseThrow();
        assertThat(new String(photo.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "50.4321");
        assertThat(photo.width()).as("held upright").isEqualTo(20);
        assertThat(photo.height()).isEqualTo(60);
    }

    @Test
    void whatIsNoPhotoIsRefused() {
        assertThat(PhotoFile.of(new byte[0])).isEmpty();
        assertThat(PhotoFile.of("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(PhotoFile.of(image("gif", 10, 10))).isEmpty();
        byte[] cut = image("png", 400, 300);
        assertThat(PhotoFile.of(java.util.Arrays.copyOf(cut, 60))).isEmpty();
    }

    @Test
    void aSmallFileThatSaysToBeEnormousIsNotRead() {
        ByteBuffer header = ByteBuffer.wrap(image("png", 10, 10));
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 check = new CRC32();
        check.update(header.array(), 12, 17);
        header.putInt(29, (int) check.getValue());
        assertThat(PhotoFile.of(header.array())).isEmpty();
    }

    private static byte[] image(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An APP1 segment after the first marker: one directory with the orientation, and a text where a position would stand. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] place = "50.4321 N".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer segment = ByteBuffer.allocate(36 + place.length);
        segment.putShort((short) 0xFFE1).putShort((short) (34 + place.length));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        segment.put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        segment.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        segment.putShort((short) orientation).putShort((short) 0).putInt(0);
        segment.put(place);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + segment.position());
        file.put(jpeg, 0, 2).put(segment.array(), 0, segment.position()).put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }
}
