package fr.jalon.content.dataset;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Under which terms a dataset may be used again; one that no source states has no address. */
public enum DatasetLicence {
    OPEN_LICENCE(
            "open-licence",
            "Licence Ouverte 2.0",
            "etalab-2.0",
            "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf"),
    CC_BY("cc-by", "CC BY 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/deed.fr"),
    UNSTATED("unstated", "Sans licence indiquée par les sources", null, null);

    private final String code;
    private final String label;
    private final @Nullable String spdx;
    private final @Nullable String address;

    DatasetLicence(String code, String label, @Nullable String spdx, @Nullable String address) {
        this.code = code;
        this.label = label;
        this.spdx = spdx;
        this.address = address;
    }

    static DatasetLicence ofCode(String code) {
        return Stream.of(values())
                .filter(licence -> licence.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No licence " + code));
    }

    public String label() {
        return label;
    }

    /** Its identifier in the list of SPDX. */
    public @Nullable String spdx() {
        return spdx;
    }

    /** Where its text is. */
    public @Nullable String address() {
        return address;
    }
}
