package parley.benchmarks.append;

/**
 * The rate of some work.
 *
 * @param perSecond repetitions per second
 * @param p99 the duration within which 99 % of the repetitions finished, in milliseconds
 */
record Rate(double perSecond, double p99) {}
