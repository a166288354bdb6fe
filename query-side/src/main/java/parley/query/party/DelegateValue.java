package parley.query.party;

import org.jspecify.annotations.Nullable;
import parley.events.person.PersonId;

/** Whether a person speaks for a party: as what, or why no longer. */
public record DelegateValue(
        PersonId delegate,
        DelegateStanding standing,
        @Nullable String function,
        @Nullable String reason) {}
