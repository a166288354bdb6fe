package parley.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Notices the rules that a test breaks, and checks that they include those it {@link Refuses}. */
public final class Refusals implements BeforeEachCallback, AfterEachCallback {
    /** Inherited, because a test runs on a thread of its own so that it can time out. */
    private static final InheritableThreadLocal<Set<Rule>> NOTICED =
            new InheritableThreadLocal<>() {
                @Override
                protected Set<Rule> initialValue() {
                    return EnumSet.noneOf(Rule.class);
                }
            };

    public static Rejection noticed(Rejection rejection) {
        NOTICED.get().add(rejection.rule());
        return rejection;
    }

    /** Returns why a command is rejected, which it must be. */
    public static Rejection of(ThrowingCallable submitting) {
        var refused = catchThrowableOfType(CommandRejected.class, submitting);
        assertThat(refused).as("the refusal that was expected").isNotNull();
        return noticed(refused.rejection());
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        NOTICED.get().clear();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var expected = test.getRequiredTestMethod().getAnnotation(Refuses.class).value();
        if (test.getExecutionException().isEmpty()) {
            assertThat(NOTICED.get()).as("the rules by which it was refused").contains(expected);
        }
    }
}
