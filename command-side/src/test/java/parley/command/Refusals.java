package parley.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Notices by which rules a test was refused, and checks what it {@link Refuses}. */
public final class Refusals implements BeforeEachCallback, AfterEachCallback {
    /** Inherited, for a test runs on a thread of its own, so that it can be ended in time. */
    private static final InheritableThreadLocal<Set<Rule>> NOTICED =
            new InheritableThreadLocal<>() {
                @Override
                protected Set<Rule> initialValue() {
                    return EnumSet.noneOf(Rule.class);
                }
            };

    public static Rejection noticed(Rejection refusal) {
        NOTICED.get().add(refusal.rule());
        return refusal;
    }

    /** Why something was refused. */
    public static Rejection of(ThrowingCallable submitting) {
        var refused = catchThrowableOfType(CommandRejected.class, submitting);
        assertThat(refused).as("the refusal that was expected").isNotNull();
        return noticed(refused.refusal());
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        NOTICED.get().clear();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var promised = test.getRequiredTestMethod().getAnnotation(Refuses.class).value();
        if (test.getExecutionException().isEmpty()) {
            assertThat(NOTICED.get()).as("the rules by which it was refused").contains(promised);
        }
    }
}
