package fr.jalon.portal.gathering;

import fr.jalon.content.account.Account;
import fr.jalon.content.gathering.StructureListRepository;
import fr.jalon.portal.account.PersonalData;
import jakarta.inject.Singleton;
import java.util.Map;

/** The lists a person keeps. */
@Singleton
final class SavedListData implements PersonalData {
    private final StructureListRepository lists;

    SavedListData(StructureListRepository lists) {
        this.lists = lists;
    }

    @Override
    public Map<String, Object> of(Account account) {
        return Map.of(
                "listes",
                lists.findByAccount(account.id()).stream()
                        .map(list -> Map.of("nom", list.name(), "structures", list.keys()))
                        .toList());
    }
}
