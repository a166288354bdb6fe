package parley.benchmarks.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import parley.benchmarks.http.Installation;
import parley.standalone.dossier.Dossier;

/** Records the Geneva dossier repeatedly, each time as another negotiation. */
record Copies(Installation parley) {
    private static final int AT_ONCE = 16;

    void record(int copies) throws Exception {
        var next = new AtomicInteger();
        List<Future<?>> recorders = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                recorders.add(threads.submit(() -> record(next, copies)));
            }
        }
        for (var recorder : recorders) {
            recorder.get();
        }
    }

    private Void record(AtomicInteger next, int copies) throws IOException {
        var dossier = Dossier.geneva();
        try (var wire = parley.connect()) {
            for (int copy = next.getAndIncrement(); copy < copies; copy = next.getAndIncrement()) {
                for (var line : dossier.lines()) {
                    wire.record(line.command(), renamed(line.body(), copy));
                }
            }
        }
        return null;
    }

    /**
     * Renames the negotiation and the records: ids of records are unique in the whole log, all
     * others in their negotiation.
     */
    private static String renamed(String body, int copy) {
        return body.replace("\"geneva-talks\"", "\"geneva-talks-" + copy + "\"")
                .replace("\"gva-", "\"gva-" + copy + "-");
    }
}
