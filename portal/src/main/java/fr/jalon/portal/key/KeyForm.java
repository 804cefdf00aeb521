package fr.jalon.portal.key;

import fr.jalon.content.key.KeyRegister;
import fr.jalon.content.key.KeyScope;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is asked of a new key. */
record KeyForm(String name, List<String> scopes, String days) {
    static final KeyForm EMPTY = new KeyForm("", List.of(KeyScope.READ.code()), "365");

    private static final List<String> DAYS = List.of("30", "90", "365", "730");
    private static final List<String> OVERLAPS = List.of("0", "1", "24", "168");

    static KeyForm of(Form sent) {
        return new KeyForm(sent.text("nom"), sent.texts("droits"), sent.text("duree"));
    }

    Set<KeyScope> known() {
        Set<KeyScope> known = EnumSet.noneOf(KeyScope.class);
        scopes.forEach(code -> KeyScope.ofCode(code).ifPresent(known::add));
        return known;
    }

    Optional<Integer> lasting() {
        return DAYS.contains(days) ? Optional.of(Integer.valueOf(days)) : Optional.empty();
    }

    String nameFault() {
        return nameFault(name);
    }

    String scopesFault() {
        Set<KeyScope> known = known();
        if (known.isEmpty()) {
            return Messages.get("key.scopes.error");
        }
        boolean lone = known.contains(KeyScope.PUBLISH) && !known.contains(KeyScope.WRITE);
        return lone ? Messages.get("key.scopes.lone") : "";
    }

    static String nameFault(String name) {
        return name.isBlank() || name.length() > KeyRegister.LONGEST_NAME ? Messages.get("key.name.error") : "";
    }

    /** How long the former secret still serves. */
    static Optional<Duration> overlap(String hours) {
        return OVERLAPS.contains(hours) ? Optional.of(Duration.ofHours(Long.parseLong(hours))) : Optional.empty();
    }

    FormPage page(Organisation organisation, String jeton) {
        return page(organisation, "", "", "", jeton);
    }

    FormPage checked(Organisation organisation, String jeton) {
        return page(
                organisation,
                nameFault(),
                scopesFault(),
                lasting().isEmpty() ? Messages.get("key.days.error") : "",
                jeton);
    }

    private FormPage page(
            Organisation organisation, String nameFault, String scopesFault, String daysFault, String jeton) {
        Field rights = Field.of("checkboxes", "droits", Messages.get("key.scopes"));
        for (KeyScope scope : KeyScope.values()) {
            rights = rights.withChoice(scope.code(), label(scope), scopes.contains(scope.code()));
        }
        Field lasting = Field.of("radios", "duree", Messages.get("key.days"));
        for (String one : DAYS) {
            lasting = lasting.withChoice(one, Messages.get("key.days." + one), one.equals(days));
        }
        return new FormPage(
                KeyListPage.layout(organisation, Messages.get("key.make.title")).withJeton(jeton),
                Messages.get("key.make.lead"),
                "",
                KeyListPage.path(organisation.id()) + "/nouvelle",
                List.of(name(name).withError(nameFault), rights.withError(scopesFault), lasting.withError(daysFault)),
                Messages.get("key.make.submit"),
                List.of(new Link(Messages.get("key.list.title"), KeyListPage.path(organisation.id()))));
    }

    static Field name(String value) {
        return Field.text("nom", Messages.get("key.name"))
                .withHint(Messages.get("key.name.hint"))
                .withValue(value);
    }

    static Field overlaps() {
        Field field = Field.of("radios", "ancien", Messages.get("key.rotate.overlap"));
        for (String hours : OVERLAPS) {
            field = field.withChoice(hours, Messages.get("key.rotate.overlap." + hours), hours.equals("24"));
        }
        return field;
    }

    static String label(KeyScope scope) {
        return Messages.get("key.scope." + scope.name().toLowerCase(Locale.ROOT));
    }
}
