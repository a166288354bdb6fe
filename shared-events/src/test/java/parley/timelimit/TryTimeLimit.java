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
 * Falsifies a property of which a try does not end: jqwik has no limit of time, and JUnit's own
 * holds for its own tests alone. Tries run on another thread than jqwik's, where a property can
 * collect no statistics.
 */
public final class TryTimeLimit implements AroundTryHook {
    private static final int MINUTES = 3;

    private volatile @Nullable Thread thread;

    /** On one thread, and on another once a try has not ended. */
    private ExecutorService tries = Executors.newSingleThreadExecutor(this::another);

    private Thread another(Runnable running) {
        var started = Thread.ofPlatform().daemon().name("tries").unstarted(running);
        thread = started;
        return started;
    }

    @Override
    public TryExecutionResult aroundTry(
            TryLifecycleContext property, TryExecutor aTry, List<Object> parameters)
            throws Throwable {
        var running = tries.submit(() -> aTry.execute(parameters));
        try {
            return running.get(MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException failed) {
            throw Objects.requireNonNull(failed.getCause());
        } catch (TimeoutException late) {
            var error = new AssertionError("a try has not ended after " + MINUTES + " minutes");
            error.setStackTrace(Objects.requireNonNull(thread).getStackTrace());
            tries.shutdownNow();
            tries = Executors.newSingleThreadExecutor(this::another);
            return TryExecutionResult.falsified(error);
        }
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
