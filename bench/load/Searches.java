package load;

import java.util.List;

/** Addresses people ask for, pages and data. */
public final class Searches {
    public static final List<String> ADDRESSES = List.of(
            "/marches?q=espaces+verts&territoire=dep-59",
            "/structures?q=nettoyage&territoire=dep-62",
            "/marches.json?q=entretien&page=1",
            "/structures?type=ESAT&secteur=nature",
            "/marches?dispositif=reserved-iae",
            "/structures.json?q=blanchisserie&page=1",
            "/marches?q=r%C3%A9novation+%C3%A9cole&territoire=reg-32",
            "/structures?q=les+brosses",
            "/marches",
            "/structures?q=menuiserie&territoire=com-59350&rayon=50");

    private Searches() {}
}
