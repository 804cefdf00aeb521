package fr.jalon.content.imports;

/** Number of a legal unit in the SIRENE register: nine digits with a Luhn check. */
public record Siren(String value) {
    public static final int DIGITS = 9;

    public Siren {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a SIREN: " + value);
        }
    }

    public static boolean isValid(String digits) {
        return digits.length() == DIGITS && isNumber(digits) && !digits.equals("000000000") && luhn(digits);
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
