package fr.jalon.portal.grouping;

import fr.jalon.content.account.Account;
import fr.jalon.content.grouping.GroupingRepository;
import fr.jalon.portal.account.PersonalData;
import jakarta.inject.Singleton;
import java.util.Map;

/** What a person wrote in groupings. */
@Singleton
final class GroupingData implements PersonalData {
    private final GroupingRepository groupings;

    GroupingData(GroupingRepository groupings) {
        this.groupings = groupings;
    }

    @Override
    public Map<String, Object> of(Account account) {
        return Map.of(
                "groupements",
                groupings.findByAccount(account.id()).stream()
                        .map(one -> Map.of("marche", one.market(), "message", one.message()))
                        .toList());
    }
}
