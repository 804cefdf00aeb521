package fr.jalon.portal.claim;

import fr.jalon.content.account.Account;
import fr.jalon.content.structure.claim.Claim;
import fr.jalon.content.structure.claim.ClaimRepository;
import fr.jalon.portal.account.PersonalData;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** The claims of a person, with what it wrote. */
@Singleton
final class ClaimData implements PersonalData {
    private final ClaimRepository claims;

    ClaimData(ClaimRepository claims) {
        this.claims = claims;
    }

    @Override
    public Map<String, Object> of(Account account) {
        return Map.of(
                "revendications",
                claims.findByAccount(account.id()).stream().map(ClaimData::data).toList());
    }

    private static Map<String, Object> data(Claim claim) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("structure", claim.name());
        data.put("siret", claim.siret());
        data.put("voie", claim.way().code());
        data.put("etat", claim.state().code());
        data.put("message", claim.message());
        data.put("motif", claim.reason() == null ? "" : claim.reason());
        data.put("recours", claim.appeal() == null ? "" : claim.appeal());
        data.put("justificatif", claim.document());
        data.put("date", claim.created().toString());
        return data;
    }
}
