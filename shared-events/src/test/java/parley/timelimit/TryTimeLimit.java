package parley.timelimit;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.jspecify.annotations.Nullable;

/**
 * Falsifies a property if a try does not end in time: jqwik has no time limit, and JUnit's applies
 * only to JUnit's own tests. Tries run on a separate thread, so a property can't collect
 * statistics.
 */
public final class TryTimeLimit implements AroundTryHook {
    private static final int MINUTES = 3;

    private volatile @Nullable Thread thread;

    /** A single thread, replaced after a try that did not end. */
    private ExecutorService tries = Executors.newSingleThreadExecutor(this::newThread);

    private Thread newThread(Runnable task) {
        var created = Thread.ofPlatform().daemon().name("tries").unstarted(task);
        thread = created;
        return created;
    }

    @Override
    public TryExecutionResult aroundTry(
            TryLifecycleContext property, TryExecutor aTry, List<Object> parameters)
            throws Throwable {
        var task = tries.submit(() -> aTry.execute(parameters));
        try {
            return task.get(MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw Objects.requireNonNull(e.getCause());
        } catch (TimeoutException timeout) {
            var error = new AssertionError("a try has not ended after " + MINUTES + " minutes");
            error.setStackTrace(Objects.requireNonNull(thread).getStackTrace());
            tries.shutdownNow();
            tries = Executors.newSingleThreadExecutor(this::newThread);
            return TryExecutionResult.falsified(error);
        }
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
