package fr.jalon.portal.reminder;

import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.imports.DateText;
import fr.jalon.content.market.imports.LinkText;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one of the three answers asks of a market, what was typed, and what that says. */
public final class NewsForm {
    private static final String URL = "lien";
    private static final String DATE = "date";
    private static final String OTHER = "autre";
    private static final String OTHER_DATE = "autre-date";
    private static final String FOLLOWING = "suivantes";
    private static final String REASON = "motif";
    private static final String VERSION = "version";
    private static final int LONGEST = 500;

    private final News.Kind kind;
    private final PlannedMarket market;
    private final @Nullable Form sent;
    private final LocalDate today = LocalDate.now(FrenchTime.ZONE);
    private final List<Field> fields = new ArrayList<>();
    private @Nullable News news;

    private NewsForm(News.Kind kind, PlannedMarket market, @Nullable Form sent) {
        this.kind = kind;
        this.market = market;
        this.sent = sent;
    }

    /** As it is first shown. */
    public static NewsForm empty(News.Kind kind, PlannedMarket market) {
        return new NewsForm(kind, market, null).read();
    }

    public static NewsForm of(News.Kind kind, PlannedMarket market, Form sent) {
        return new NewsForm(kind, market, sent).read();
    }

    /** What was answered; empty where something is wrong. */
    public Optional<News> news() {
        return Optional.ofNullable(news);
    }

    /** The version of the market that the page showed; 0 for none. */
    public long version() {
        String text = sent == null ? "" : sent.text(VERSION);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** The page of this question; nothing changes before its form is sent. */
    public FormPage page(Layout layout, String notice, String action, List<Link> ways) {
        return new FormPage(
                layout,
                Messages.get(
                        "reminder.lead",
                        market.title(),
                        market.buyer().name(),
                        market.schedule().publication().label()),
                notice,
                action,
                List.copyOf(fields),
                Messages.get("reminder.submit." + kind.path()),
                ways);
    }

    public static String title(News.Kind kind) {
        return Messages.get("reminder.title." + kind.path());
    }

    private NewsForm read() {
        fields.add(Field.hidden(VERSION, String.valueOf(market.revision().version())));
        news = switch (kind) {
            case PUBLISHED -> published();
            case POSTPONED -> postponed();
            case WITHDRAWN -> withdrawn();
        };
        return this;
    }

    private @Nullable News published() {
        String typed = sent == null ? orEmpty(market.consultationUrl()) : text(URL);
        Optional<String> url = LinkText.read(typed);
        fields.add(Field.of("url", URL, Messages.get("reminder.url"))
                .withHint(Messages.get("reminder.url.hint"))
                .withValue(typed)
                .withError(sent == null || url.isPresent() ? "" : Messages.get("reminder.url.fault")));
        return url.<News>map(News.Published::new).orElse(null);
    }

    private @Nullable News postponed() {
        List<PlannedDate> offered = offered();
        String chosen = sent == null ? "" : text(DATE);
        Field choice = Field.of("radios", DATE, Messages.get("reminder.date"));
        for (PlannedDate date : offered) {
            choice = choice.withChoice(date.iso(), date.label(), date.iso().equals(chosen));
        }
        choice = choice.withChoice(OTHER, Messages.get("reminder.date.other"), chosen.equals(OTHER));
        boolean other = chosen.equals(OTHER);
        Optional<PlannedDate> date = other
                ? DateText.read(text(OTHER_DATE)).filter(typed -> !typed.last().isBefore(today))
                : offered.stream().filter(one -> one.iso().equals(chosen)).findFirst();
        boolean missing = sent != null && date.isEmpty();
        fields.add(choice.withError(missing && !other ? Messages.get("reminder.date.fault") : ""));
        fields.add(Field.text(OTHER_DATE, Messages.get("reminder.date.typed"))
                .withHint(Messages.get("reminder.date.hint"))
                .withValue(text(OTHER_DATE))
                .withError(missing && other ? Messages.get("reminder.date.typed.fault") : "")
                .optional());
        boolean dated = market.schedule().offers() != null || market.schedule().start() != null;
        boolean following = sent == null ? dated : sent.has(FOLLOWING);
        if (dated) {
            fields.add(Field.of("checkbox", FOLLOWING, Messages.get("reminder.following"))
                    .withValue(following ? "oui" : "")
                    .optional());
        }
        String reason = text(REASON);
        fields.add(reason(reason, false));
        return date.isEmpty() || reason.length() > LONGEST ? null : new News.Postponed(date.get(), following, reason);
    }

    private @Nullable News withdrawn() {
        String reason = text(REASON);
        fields.add(reason(reason, true));
        return reason.isEmpty() || reason.length() > LONGEST ? null : new News.Withdrawn(reason);
    }

    /** In 1, 3 and 6 months, as exactly as it was planned; a day is not known before it is chosen. */
    private List<PlannedDate> offered() {
        PlannedDate planned = market.schedule().publication();
        return IntStream.of(1, 3, 6)
                .mapToObj(today::plusMonths)
                .map(day -> switch (planned.precision()) {
                    case QUARTER -> PlannedDate.quarter(day);
                    case DAY, MONTH -> PlannedDate.month(day);
                })
                .distinct()
                .toList();
    }

    private Field reason(String reason, boolean required) {
        boolean wrong = sent != null && (required && reason.isEmpty() || reason.length() > LONGEST);
        Field field = Field.of("textarea", REASON, Messages.get("reminder.reason"))
                .withHint(Messages.get("reminder.reason.hint." + kind.path()))
                .withValue(reason)
                .withError(wrong ? Messages.get("reminder.reason.fault", LONGEST) : "");
        return required ? field : field.optional();
    }

    private String text(String name) {
        return sent == null ? "" : sent.text(name);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
