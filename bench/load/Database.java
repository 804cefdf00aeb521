package load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The database of the portal under test: that of the environment, else the embedded one of its data directory. */
public final class Database {
    private Database() {}

    public static Connection open() throws IOException, SQLException {
        Map<String, String> environment = System.getenv();
        String url = environment.get("DATASOURCES_DEFAULT_URL");
        if (url != null) {
            return DriverManager.getConnection(
                    url,
                    environment.get("DATASOURCES_DEFAULT_USERNAME"),
                    environment.get("DATASOURCES_DEFAULT_PASSWORD"));
        }
        Path home = Path.of(environment.getOrDefault("JALON_DATA", ".jalon"), "postgresql");
        // The fourth line of that file is the port.
        String port = Files.readAllLines(home.resolve("data/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/jalon",
                "postgres",
                Files.readString(home.resolve("password")).strip());
    }
}
