package parley.benchmarks;

/** What a reading counts. */
public enum Unit {
    PER_SECOND("/s"),
    MICROSECONDS("µs"),
    MILLISECONDS("ms"),
    BYTES("B"),
    MEBIBYTES("MiB"),
    TIMES("×");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }
}
