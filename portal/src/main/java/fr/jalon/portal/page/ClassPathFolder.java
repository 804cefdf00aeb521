package fr.jalon.portal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Text files of a folder of the class path, in directories and in jars alike, so that a feature adds a file and no list. */
public final class ClassPathFolder {
    private ClassPathFolder() {}

    /** The files below {@code folder} that end in {@code suffix}: path relative to the folder, then text, sorted by path. */
    public static Map<String, String> read(String folder, String suffix) {
        Map<String, String> files = new TreeMap<>();
        try {
            for (URL url :
                    Collections.list(ClassPathFolder.class.getClassLoader().getResources(folder))) {
                URI uri = url.toURI();
                if (uri.getScheme().equals("jar")) {
                    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                        collect(jar.getPath("/" + folder), suffix, files);
                    }
                } else {
                    collect(Path.of(uri), suffix, files);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    private static void collect(Path folder, String suffix, Map<String, String> files) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(suffix)).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, Files.readString(path, StandardCharsets.UTF_8));
            }
        }
    }
}
