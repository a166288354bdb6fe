package parley.query.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.party.Role;

/** All roles of a party. */
public record RolesValue(List<Role> roles, @Nullable String summary) {}
