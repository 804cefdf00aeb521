package fr.jalon.portal.dataset;

import fr.jalon.content.dataset.Dataset;
import fr.jalon.content.dataset.DatasetStore;
import fr.jalon.content.dataset.Datasets;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.page.BaseUrl;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;

/** The catalogue of open data for people, and the feed of what changes in it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class DatasetController {
    private final DatasetStore store;
    private final String base;

    DatasetController(DatasetStore store, BaseUrl baseUrl) {
        this.store = store;
        this.base = baseUrl.toString();
    }

    @Get(DatasetAddress.LIST)
    @Produces(MediaType.TEXT_HTML)
    @View("dataset/list")
    DatasetListPage list() {
        return DatasetListPage.of(Datasets.all(), store.latest());
    }

    @Get(DatasetAddress.LIST + "/{slug:[a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    @View("dataset/show")
    DatasetPage show(String slug) {
        Dataset dataset = Datasets.find(slug).orElseThrow(NotFoundException::new);
        return DatasetPage.of(dataset, store.versions(slug), base);
    }

    @Get(DatasetAddress.FEED)
    @Produces(DatasetFeed.TYPE)
    HttpResponse<String> feed() {
        return HttpResponse.ok(DatasetFeed.of(store.recent(DatasetFeed.MOST), base))
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
}
