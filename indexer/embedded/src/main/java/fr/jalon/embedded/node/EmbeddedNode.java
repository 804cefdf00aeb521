package fr.jalon.embedded.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * One Elasticsearch node for the process that started it: it listens on 127.0.0.1 only, says its addresses in
 * {@code logs/http.ports} of its data directory, and ends with its parent, which holds its standard input.
 */
public final class EmbeddedNode {
    private static final String NAME = "jalon";

    private EmbeddedNode() {}

    /** Arguments: home of the server, directory with log4j2.properties, data directory, HTTP port or 0 for any. */
    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        Path config = Path.of(args[1]);
        Path data = Path.of(args[2]);
        String port = args[3];
        // Before the slow part of the start: a parent that dies meanwhile must not leave us behind. This is also the
        // one
        // thread that keeps the process alive: those of the node are daemons.
        Thread.ofPlatform().name("parent").start(EmbeddedNode::endWithParent);
        Node node = start(config, settings(home, data, port));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    }

    private static Node start(Path config, Map<String, String> settings) throws IOException, NodeValidationException {
        LogConfigurator.registerErrorListener();
        LogConfigurator.configureESLogging();
        Environment environment =
                InternalSettingsPreparer.prepareEnvironment(Settings.EMPTY, settings, config, () -> NAME);
        LogConfigurator.setClusterName(NAME);
        LogConfigurator.setNodeName(NAME);
        LogConfigurator.configure(environment, false);
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false),
                Map.of());
        Node node = new LocalNode(environment, plugins);
        node.start();
        return node;
    }

    private static Map<String, String> settings(Path home, Path data, String port) {
        return Map.ofEntries(
                Map.entry("path.home", home.toString()),
                Map.entry("path.data", data.resolve("data").toString()),
                Map.entry("path.logs", data.resolve("logs").toString()),
                Map.entry("cluster.name", NAME),
                Map.entry("node.name", NAME),
                Map.entry("discovery.type", "single-node"),
                Map.entry("network.host", "127.0.0.1"),
                Map.entry("http.port", port),
                Map.entry("transport.port", "0"),
                Map.entry("node.portsfile", "true"),
                Map.entry("action.auto_create_index", "false"),
                // A small disk that is nearly full must not turn a demonstration read-only.
                Map.entry("cluster.routing.allocation.disk.threshold_enabled", "false"));
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent says nothing; only the end of the stream matters.
            }
        } catch (IOException e) {
            // A broken pipe is an end too.
        }
        System.exit(0);
    }

    private static void close(Node node) {
        try {
            node.close();
        } catch (IOException e) {
            throw new IllegalStateException("Elasticsearch did not close cleanly", e);
        }
    }

    private static final class LocalNode extends Node {
        LocalNode(Environment environment, PluginsLoader plugins) {
            super(environment, plugins);
        }
    }
}
