package parley.events;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;

/** For architecture rules: access to the machine's clock, which only the wiring may read. */
public final class MachineClock {
    private static final String READS =
            "java\\.time\\..+\\.(now|system|tick).*|.+\\.System\\.currentTimeMillis.*";

    public static final DescribedPredicate<JavaAccess<?>> IS_READ =
            describe(
                    "a clock of the machine's is read",
                    access -> access.getTarget().getFullName().matches(READS));

    private MachineClock() {}
}
