package parley.benchmarks.append;

/** Something that callers do again and again, at the same time. */
@FunctionalInterface
interface Work {
    /**
     * Does it once.
     *
     * @param caller counts from 0; of each there is one
     * @return whether there was anything left to do
     */
    boolean once(int caller) throws Exception;
}
