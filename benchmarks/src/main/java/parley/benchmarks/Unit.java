package parley.benchmarks;

/** The unit of a measured value. */
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
