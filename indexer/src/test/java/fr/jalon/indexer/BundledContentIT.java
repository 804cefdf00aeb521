package fr.jalon.indexer;

import static fr.jalon.indexer.TestContent.await;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.jalon.content.index.ElasticsearchClientFactory;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.index.IndexReadiness;
import fr.jalon.db.PostgreSQLFixture;
import fr.jalon.db.PostgreSQLFixture.Database;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The indexer as an application: all that the product brings along fits its mappings and becomes searchable. */
final class BundledContentIT {
    @Test
    void everyPublicMarketAndEveryStructureIsIndexed() throws IOException {
        Database database = PostgreSQLFixture.freshDatabase();
        try (ElasticsearchClient client = ElasticsearchClientFactory.create(ElasticsearchFixture.url(), null)) {
            new TestContent(client);
        }
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.putAll(ElasticsearchFixture.properties());
        properties.put("jalon.demonstration", true);
        try (ApplicationContext context = ApplicationContext.builder()
                .defaultEnvironments("indexer")
                .properties(properties)
                .start()) {
            IndexReadiness readiness = context.getBean(IndexReadiness.class);
            await("built", readiness::isReady);
            await("nothing is left to follow", () -> number(database, "SELECT count(*) FROM index_outbox") == 0);
            ElasticsearchClient client = context.getBean(ElasticsearchClient.class);
            long markets =
                    number(database, "SELECT count(*) FROM planned_market WHERE status NOT IN ('draft', 'submitted')");
            assertThat(count(client, IndexContract.MARKETS)).isEqualTo(markets).isGreaterThanOrEqualTo(300);
            assertThat(count(client, IndexContract.STRUCTURES))
                    .isEqualTo(number(database, "SELECT count(*) FROM structure"))
                    .isGreaterThanOrEqualTo(1390 + 3820);
        }
    }

    private static long count(ElasticsearchClient client, IndexContract index) throws IOException {
        return client.count(count -> count.index(index.alias())).count();
    }

    private static long number(Database database, String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
