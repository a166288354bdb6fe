package parley.query.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.party.PartyRole;

/** All roles of a party. */
public record RolesValue(List<PartyRole> roles, @Nullable String summary) {}
