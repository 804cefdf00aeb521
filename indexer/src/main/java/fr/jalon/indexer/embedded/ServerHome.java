package fr.jalon.indexer.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The directory that the build of {@code indexer/embedded} laid out: server, analysis plugin, launcher. */
record ServerHome(Path directory) {
    private static final String IN_BUILD = "indexer/embedded/target/elasticsearch";

    /** The property {@code jalon.elasticsearch.home}, else what a build left above or in the working directory. */
    static Optional<ServerHome> find() {
        String configured = System.getProperty("jalon.elasticsearch.home", "");
        if (!configured.isBlank()) {
            return Optional.of(new ServerHome(Path.of(configured).toAbsolutePath()))
                    .filter(ServerHome::isComplete);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            ServerHome home = new ServerHome(at.resolve(IN_BUILD));
            if (home.isComplete()) {
                return Optional.of(home);
            }
        }
        return Optional.empty();
    }

    /**
     * The command of a node that keeps its data under {@code data} and listens on {@code port}, 0 for any; options as
     * the server's own start script has them.
     */
    List<String> command(Path data, int port) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(
                java.toString(),
                "-Xms256m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + data.resolve("tmp"),
                "-Dio.netty.noUnsafe=true",
                "-Dlog4j2.disable.jmx=true",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Des.path.home=" + directory,
                "-Des.distribution.type=zip",
                "--module-path=" + directory.resolve("lib"),
                "--add-modules=jdk.incubator.vector,jdk.net,jdk.management.agent,ALL-MODULE-PATH",
                "--enable-native-access=ALL-UNNAMED,org.elasticsearch.nativeaccess,org.elasticsearch.foreign,"
                        + "org.apache.lucene.core",
                "--add-opens=org.apache.lucene.core/org.apache.lucene.codecs.lucene99=org.elasticsearch.server",
                "--add-opens=org.apache.lucene.core/org.apache.lucene.codecs.hnsw=org.elasticsearch.server",
                "--add-opens=org.apache.lucene.core/org.apache.lucene.internal.vectorization=org.elasticsearch.server",
                "--class-path=" + launcher(),
                "fr.jalon.embedded.node.EmbeddedNode",
                directory.toString(),
                directory.resolve("launcher/config").toString(),
                data.toString(),
                Integer.toString(port));
    }

    private Path launcher() {
        return directory.resolve("launcher/jalon-launcher.jar");
    }

    private boolean isComplete() {
        return Files.isRegularFile(launcher()) && Files.isDirectory(directory.resolve("lib"));
    }
}
