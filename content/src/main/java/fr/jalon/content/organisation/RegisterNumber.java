package fr.jalon.content.organisation;

import fr.jalon.content.imports.Siren;
import fr.jalon.content.imports.Siret;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an organisation is declared by: its SIREN, and the SIRET of the establishment where that was given. */
public record RegisterNumber(String siren, @Nullable String siret) {
    private static final int SIREN = 9;
    private static final int SIRET = 14;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}.\\-]+");

    /** What a field that should hold a number turned out to hold. */
    public sealed interface Reading {}

    public record Read(RegisterNumber number) implements Reading {}

    /** The reason is French, and says what to do. */
    public record Unreadable(String reason) implements Reading {}

    /** Reads what a person types for an organisation of this kind: a structure is an establishment, so takes a SIRET. */
    public static Reading read(String text, OrganisationKind kind) {
        String digits = SEPARATORS.matcher(text).replaceAll("");
        if (digits.isEmpty()) {
            return new Unreadable("Indiquez le numéro SIREN ou SIRET de l’organisation.");
        }
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Unreadable("Écrivez le numéro en chiffres\u00a0: 9 pour un SIREN, 14 pour un SIRET.");
        }
        // A spreadsheet's lost zeros are mended in imports; here a person looks at what is said and corrects it.
        return switch (digits.length()) {
            case SIREN -> siren(digits, kind);
            case SIRET ->
                Siret.isValid(digits)
                        ? new Read(new RegisterNumber(digits.substring(0, SIREN), digits))
                        : new Unreadable(
                                "Ce SIRET est faux, sa clé de contrôle ne correspond pas\u00a0: vérifiez les 14"
                                        + " chiffres.");
            default ->
                new Unreadable(
                        "Ce numéro compte " + digits.length() + " chiffre(s)\u00a0: un SIREN en a 9, un SIRET 14.");
        };
    }

    private static Reading siren(String digits, OrganisationKind kind) {
        if (!Siren.isValid(digits)) {
            return new Unreadable(
                    "Ce SIREN est faux, sa clé de contrôle ne correspond pas\u00a0: vérifiez les 9 chiffres.");
        }
        return kind == OrganisationKind.STRUCTURE
                ? new Unreadable(
                        "Une structure se déclare par son SIRET\u00a0: ajoutez les 5 chiffres de l’établissement.")
                : new Read(new RegisterNumber(digits, null));
    }

    /** What tells organisations of this kind apart. */
    String key(OrganisationKind kind) {
        return kind == OrganisationKind.STRUCTURE && siret != null ? siret : siren;
    }
}
