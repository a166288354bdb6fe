package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.postgres.ChildProcess;

/**
 * Unplanned ends: the packaged program is killed at random moments of its starts and of its work,
 * on a data folder that is damaged in between. {@code ./parley test --kills} does so 200 times.
 */
class KillsIT {
    private static final int KILLS = Integer.getInteger("parley.kills", 10);
    private static final long SEED = Long.getLong("parley.seed", 67);
    private static final String READY = "Ready at ";

    /** Of those that were acknowledged, the last ones: the others were checked before. */
    private static final int CHECKED = 50;

    /** A start prints a few more lines than this at most. */
    private static final int LINES = 7;

    private static final Duration LONGEST_DELAY = Duration.ofMillis(400);

    /** What is killed: with everything, as in a power cut; the server alone, and Parley goes on. */
    private enum Victim {
        PARLEY,
        EVERYTHING,
        SERVER
    }

    private static final List<Victim> VICTIMS = List.of(Victim.values());
    private static final List<FolderDamage> DAMAGES = List.of(FolderDamage.values());

    @TempDir private Path temporary;

    private final Random random = new Random(SEED);

    /** The position at which each issue was acknowledged to be stored. */
    private final ConcurrentSkipListMap<Integer, Long> acknowledged = new ConcurrentSkipListMap<>();

    private int issues;

    @AfterEach
    void killWhatAFailedTestLeft() {
        killServer();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void whatever_is_killed_when_the_next_start_is_ready_and_has_all_that_was_acknowledged()
            throws Exception {
        System.out.printf("%d kills with the seed %d%n", KILLS, SEED);
        QuickStart.fill(data(), false);
        for (int kill = 0; kill < KILLS; kill += 2) {
            var damage = DAMAGES.get(kill / 2 % DAMAGES.size());
            var victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
            try {
                damage(damage);
                killStart(victim);
                killWork(kill + 1);
            } catch (Exception | AssertionError failed) {
                throw new AssertionError(
                        "After kill %d with the seed %d (%s, then %s killed)"
                                .formatted(kill + 1, SEED, damage, victim),
                        failed);
            }
        }
        try (var program = start()) {
            hasAllAcknowledged(Parley.on(program));
        }
    }

    private void damage(FolderDamage damage) throws Exception {
        if (damage == FolderDamage.NO_DATABASE || damage == FolderDamage.NO_PROGRAMS) {
            killServer(); // it would go on writing into the folder
        }
        if (damage == FolderDamage.NO_DATABASE) {
            acknowledged.clear();
        }
        damage.happenTo(data());
    }

    private void killStart(Victim victim) throws Exception {
        try (var program = start()) {
            boolean ready = awaitLines(program, random.nextInt(LINES));
            delay();
            if (victim == Victim.SERVER) {
                killServer();
                isReadyOrSaysWhatToDo(program, ready);
            }
            program.kill();
        }
        if (victim == Victim.EVERYTHING) {
            killServer();
        }
    }

    /** Returns whether it was ready before that many lines. */
    private static boolean awaitLines(ChildProcess program, int lines) {
        for (int i = 0; i < lines; i++) {
            if (program.awaitLine("").contains(READY)) {
                return true;
            }
        }
        return false;
    }

    private static void isReadyOrSaysWhatToDo(ChildProcess program, boolean ready)
            throws Exception {
        if (!ready && program.findLine(READY).isEmpty()) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.said())
                    .containsPattern("Parley cannot start\\. [^\n]+\\.\n[^\n]+\\.\n$");
        }
        assertThat(program.said()).doesNotContain("Exception");
    }

    private void killWork(int kill) throws Exception {
        try (var program = start();
                var parley = Parley.on(program)) {
            assertThat(program.said()).doesNotContain("Exception");
            hasAllAcknowledged(parley);
            var recorder = Thread.ofVirtual().start(() -> record(parley));
            delay();
            program.kill();
            recorder.join();
        }
        if (kill % 4 == 1) {
            killServer();
        }
    }

    private void record(Parley parley) {
        try {
            parley.command(
                    "OpenNegotiation",
                    "{'commandId':'open','negotiation':'n','title':'N','zone':'UTC'}");
            while (true) {
                var answer = raise(parley, ++issues);
                if (answer.status() == 201) {
                    acknowledged.put(issues, answer.at("/positions/0").asLong());
                }
            }
        } catch (Exception killed) {
            // as intended
        }
    }

    private static Parley.Answer raise(Parley parley, int issue) throws Exception {
        return parley.command(
                "RaiseIssue",
                "{'commandId':'r%1$d','negotiation':'n','issue':'i%1$d','title':'X','category':'core'}"
                        .formatted(issue));
    }

    private void hasAllAcknowledged(Parley parley) throws Exception {
        var last = acknowledged.descendingMap().entrySet().stream().limit(CHECKED).toList();
        for (var each : last) {
            var again = raise(parley, each.getKey());
            assertThat(again.at("/repeated").asBoolean()).as(again.body()).isTrue();
            assertThat(again.at("/positions/0").asLong()).isEqualTo(each.getValue());
        }
    }

    private Path data() {
        return temporary.resolve("data");
    }

    private ChildProcess start() throws Exception {
        return Programs.packaged("run", "--data", data().toString(), "--port", "0", "--no-dossier");
    }

    private void delay() {
        LockSupport.parkNanos(random.nextLong(LONGEST_DELAY.toNanos()));
    }

    /** Kills whatever runs a program of the data folder, and waits until it has ended. */
    private void killServer() {
        for (var left = programs(); !left.isEmpty(); left = programs()) {
            left.forEach(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private List<ProcessHandle> programs() {
        var folder = data().resolve("programs");
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info()
                                .command()
                                .filter(it -> Path.of(it).startsWith(folder))
                                .isPresent())
                .toList();
    }
}
