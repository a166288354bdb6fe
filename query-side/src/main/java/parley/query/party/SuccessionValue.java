package parley.query.party;

import org.jspecify.annotations.Nullable;
import parley.events.party.PartyId;
import parley.events.party.Succession;

/** What became of a party in relation to another, or that it came from that one. */
public record SuccessionValue(Succession succession, PartyId other, @Nullable String summary) {}
