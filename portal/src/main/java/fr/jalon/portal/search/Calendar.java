package fr.jalon.portal.search;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RefreshInterval;
import biweekly.util.Duration;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The whole result of a search as a calendar to subscribe to (RFC 5545): one event a document. */
public final class Calendar<D> implements WholeResult.Text<D> {
    private static final MediaType ICS = MediaType.of("text/calendar;charset=UTF-8");
    private static final String END = "END:VCALENDAR";

    private final String title;
    private final Function<D, VEvent> event;

    private Calendar(String title, Function<D, VEvent> event) {
        this.title = title;
        this.event = event;
    }

    /**
     * @param walk the part of the result after a cursor, null for the first
     */
    public static <D> MutableHttpResponse<StreamedFile> of(
            String fileName, String title, Function<@Nullable Cursor, Found<D>> walk, Function<D, VEvent> event) {
        return HttpResponse.ok(WholeResult.of(ICS, walk, new Calendar<>(title, event)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
    }

    @Override
    public String begin() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Jalon//Marches//FR");
        calendar.setName(title);
        // What most calendars read as its name.
        calendar.addExperimentalProperty("X-WR-CALNAME", title);
        RefreshInterval twiceADay =
                new RefreshInterval(Duration.builder().hours(12).build());
        twiceADay.setParameter("VALUE", "DURATION");
        calendar.setRefreshInterval(twiceADay);
        return write(calendar).replace(END + "\r\n", "");
    }

    /** The library writes whole calendars only: of each, what is between its head and its end. */
    @Override
    public String documents(List<D> documents, boolean first) {
        if (documents.isEmpty()) {
            return "";
        }
        ICalendar calendar = new ICalendar();
        documents.stream().map(event).forEach(calendar::addEvent);
        String written = write(calendar);
        return written.substring(written.indexOf("BEGIN:VEVENT"), written.lastIndexOf(END));
    }

    @Override
    public String end() {
        return END + "\r\n";
    }

    private static String write(ICalendar calendar) {
        return Biweekly.write(calendar).go();
    }
}
