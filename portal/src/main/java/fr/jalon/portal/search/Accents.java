package fr.jalon.portal.search;

import fr.jalon.content.cpv.Cpv;
import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.text.Fold;
import fr.jalon.content.trade.Trades;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives words that the index keeps without accents their accents back, from the labels of trades and of the CPV. */
@Singleton
public final class Accents {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private final Trades trades;
    private final Cpvs cpvs;
    private volatile @Nullable Map<String, String> written;

    Accents(Trades trades, Cpvs cpvs) {
        this.trades = trades;
        this.cpvs = cpvs;
    }

    /** The word as it is written in French; as it is where no label has it. */
    public String restore(String word) {
        Map<String, String> known = written;
        if (known == null) {
            known = read();
            written = known;
        }
        return known.getOrDefault(word, word);
    }

    private Map<String, String> read() {
        Map<String, String> read = new HashMap<>();
        Stream<String> labels = Stream.concat(
                trades.groups().stream()
                        .flatMap(group -> Stream.concat(
                                Stream.of(group.label()),
                                group.trades().stream().map(trade -> trade.label()))),
                cpvs.list().stream().map(Cpv::label));
        labels.flatMap(label -> List.of(NO_LETTER.split(label)).stream())
                .map(word -> word.toLowerCase(Locale.FRENCH))
                .filter(word -> word.chars().anyMatch(letter -> letter > 'z'))
                .forEach(word -> read.putIfAbsent(Fold.fold(word), word));
        return read;
    }
}
