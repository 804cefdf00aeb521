package fr.jalon.content.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;

/** The one client of Elasticsearch, for {@code elasticsearch.url} and, where security is on, {@code elasticsearch.api-key}. */
@Factory
public final class ElasticsearchClientFactory {
    @Singleton
    @Bean(preDestroy = "close")
    @Requires(property = "elasticsearch.url")
    ElasticsearchClient client(
            @Value("${elasticsearch.url}") String url, @Nullable @Value("${elasticsearch.api-key:}") String apiKey) {
        return create(url, apiKey);
    }

    /** For tests and commands without an application context. */
    public static ElasticsearchClient create(String url, @Nullable String apiKey) {
        Rest5ClientBuilder builder = Rest5Client.builder(URI.create(url))
                .setConnectionConfigCallback(ElasticsearchClientFactory::connections)
                .setHttpClientConfigCallback(ElasticsearchClientFactory::plainMediaTypes);
        if (apiKey != null && !apiKey.isBlank()) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "ApiKey " + apiKey)});
        }
        return new ElasticsearchClient(new Rest5ClientTransport(builder.build(), new JacksonJsonpMapper(json())));
    }

    private static void connections(ConnectionConfig.Builder connections) {
        connections.setConnectTimeout(2, TimeUnit.SECONDS).setSocketTimeout(30, TimeUnit.SECONDS);
    }

    /** The embedded server has the core only: it neither knows the versioned media types nor says what product it is. */
    private static void plainMediaTypes(HttpAsyncClientBuilder http) {
        http.addRequestInterceptorLast((request, entity, context) -> {
            simplify(request, "Accept");
            simplify(request, "Content-Type");
        });
        http.addResponseInterceptorFirst(
                (response, entity, context) -> response.setHeader("X-Elastic-Product", "Elasticsearch"));
    }

    private static void simplify(HttpRequest request, String name) {
        Header header = request.getFirstHeader(name);
        if (header != null && header.getValue().startsWith("application/vnd.elasticsearch+")) {
            boolean lines = header.getValue().contains("x-ndjson");
            request.setHeader(name, lines ? "application/x-ndjson" : "application/json");
        }
    }

    private static ObjectMapper json() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                // An index built by the next version may have fields that this one does not know.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
