package parley.events.agreement;

/** The type of an agreement. */
public enum AgreementType {
    /** Settles all that was at issue. */
    FULL,
    PARTIAL,
    /** Sets out what is to be agreed, and how. */
    FRAMEWORK,
    CEASEFIRE,
    /** Prisoners, bodies or the like are exchanged. */
    EXCHANGE,
    HUMANITARIAN,
    /** Says how an earlier agreement is carried out. */
    IMPLEMENTATION
}
