package fr.jalon.content.market.imports;

import java.util.List;

/**
 * The services of health, social and cultural services that may be reserved to the ESS (CCP L2113-15): the CPV codes of
 * article 77 of directive 2014/24/EU.
 */
final class SocialServices {
    private static final List<String> CODES = List.of(
            "75121000",
            "75122000",
            "75123000",
            "79622000",
            "79624000",
            "79625000",
            "80110000",
            "80300000",
            "80420000",
            "80430000",
            "80511000",
            "80520000",
            "80590000",
            "92500000",
            "92600000",
            "98133000",
            "98133110");

    private SocialServices() {}

    static boolean includes(String cpv) {
        int number = Integer.parseInt(cpv);
        boolean health = number >= 85_000_000 && number < 85_324_000;
        return health || CODES.stream().anyMatch(code -> cpv.startsWith(code.replaceFirst("0+$", "")));
    }
}
