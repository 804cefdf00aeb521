package fr.jalon.portal.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A page opened as a visitor does, with what went over the wire and what the browser complained about. */
final class PageVisit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final AtomicLong bytes = new AtomicLong();
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    PageVisit(Browser browser, String address, int width, ColorScheme scheme, boolean scripts) {
        context = browser.newContext(new NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts)
                .setLocale("fr-FR"));
        page = context.newPage();
        CDPSession session = context.newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                (JsonObject event) ->
                        bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> {
            // The browser also reports the status of an error page, which is what was asked for.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    }

    Page page() {
        return page;
    }

    /** Bytes received, compressed, headers included. */
    long weight() {
        return bytes.get();
    }

    List<String> requests() {
        return requests;
    }

    /** Errors of the console, refusals of the content security policy among them. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
