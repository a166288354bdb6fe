package parley.events;

/**
 * The name of a record in the whole log: its id names it only within its negotiation, and another
 * negotiation may use the same id.
 */
public record RecordKey(NegotiationId negotiation, RecordId record) {
    /** Returns negotiation and id: {@code geneva-talks/donbas-raised}. */
    @Override
    public String toString() {
        return negotiation.value() + "/" + record.value();
    }
}
