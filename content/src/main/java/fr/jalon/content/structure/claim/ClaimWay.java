package fr.jalon.content.structure.claim;

/** What proves that somebody speaks for a structure. */
public enum ClaimWay {
    /** The person signs in with an address of the structure. */
    ACCOUNT,
    /** A link sent to the address that the directory knows. */
    MAIL,
    /** A link sent to an address at the domain of the structure. */
    DOMAIN,
    /** A document that the operator reads. */
    DOCUMENT,
    /** The page is held by somebody else: the operator decides. */
    CONTEST,
    /** The directory does not have the structure: the operator adds it. */
    PROPOSAL,
    /** A network that counts the structure among its members invited the person. */
    NETWORK;

    /** The stable code, in addresses and in the database. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
