package parley.query.party;

import org.jspecify.annotations.Nullable;
import parley.events.person.PersonId;

/** A delegate of a party, with the function, or with the reason of the release. */
public record DelegateValue(
        PersonId delegate,
        DelegateStanding standing,
        @Nullable String function,
        @Nullable String reason) {}
