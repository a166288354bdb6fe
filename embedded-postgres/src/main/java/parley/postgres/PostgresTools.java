package parley.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** PostgreSQL's programs, run by the account that owns the cluster. */
record PostgresTools(DataFolder folder, Binaries binaries) {
    /** The exit code of a killed program is its signal's number and this. */
    private static final int SIGNALS = 128;

    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }

        /** Returns whether the program was killed by a signal. */
        boolean wasKilled() {
            return exit > SIGNALS;
        }

        /**
         * Returns the line of the output that gives the reason, without the program's name and
         * severity.
         */
        String reason() {
            return output.lines()
                    .filter(line -> line.matches(".*(FATAL|PANIC|ERROR|error|could not).*"))
                    .findFirst()
                    .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|ERROR|error): +", ""))
                    .orElseGet(this::lastLine);
        }

        private String lastLine() {
            return output.strip().lines().reduce("exit code " + exit, (earlier, last) -> last);
        }
    }

    /** A running program with all its output. */
    record Started(Process process, CompletableFuture<String> output) {
        Outcome await() throws InterruptedException {
            int exit = process.waitFor();
            return new Outcome(exit, output.join());
        }
    }

    /**
     * Runs a program that must succeed.
     *
     * @throws CannotStart when it fails
     */
    void must(String program, List<String> arguments, String input) throws InterruptedException {
        Started started = start(program, arguments, input);
        Outcome outcome;
        try {
            outcome = started.await();
        } catch (InterruptedException broken) {
            started.process().destroy();
            started.process().onExit().join();
            throw broken;
        }
        if (!outcome.succeeded()) {
            throw StartupErrors.about(folder.path(), program, outcome);
        }
    }

    Started start(String program, List<String> arguments, String input) {
        List<String> command = new ArrayList<>(folder.account().prefix());
        command.add(binaries.program(program));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(folder.path().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            var output =
                    CompletableFuture.supplyAsync(() -> read(process), Thread::startVirtualThread);
            write(process, input);
            return new Started(process, output);
        } catch (IOException failure) {
            throw StartupErrors.unusable(folder.path(), program, failure);
        }
    }

    private static void write(Process process, String input) {
        try (var out = process.outputWriter(UTF_8)) {
            out.write(input);
        } catch (IOException alreadyGone) {
            // its exit code and its output reveal more than the broken pipe
        }
    }

    private static String read(Process process) {
        try (var in = process.getInputStream()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
