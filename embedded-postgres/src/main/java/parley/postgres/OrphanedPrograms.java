package parley.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * PostgreSQL's programs that a killed Parley left at work in its data folder: an initdb, a
 * single-user server, or a server whose number is lost. They are recognised by the file that they
 * run, which lies in the data folder.
 */
record OrphanedPrograms(Path programs) {
    private static final Duration LONGEST_END = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(20);

    static OrphanedPrograms in(DataFolder folder) throws IOException {
        return new OrphanedPrograms(folder.path().toRealPath().resolve(Binaries.FOLDER));
    }

    /**
     * Kills them, and waits until they have ended: what was committed survives that, and what was
     * not complete is begun anew.
     *
     * @return whether none is left
     */
    boolean end() {
        List<ProcessHandle> left = ProcessHandle.allProcesses().filter(this::isOurs).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + LONGEST_END.toNanos();
        // A zombie, which nobody may ever reap, has no program any more.
        while (left.stream().anyMatch(this::isOurs) && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return left.stream().noneMatch(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().command().map(Path::of).filter(this::isBelow).isPresent();
    }

    private boolean isBelow(Path command) {
        return command.startsWith(programs);
    }
}
