package parley.benchmarks.append;

/**
 * How fast some work went.
 *
 * @param perSecond how often it was done
 * @param p99 milliseconds within which all but one in a hundred were done
 */
record Rate(double perSecond, double p99) {}
