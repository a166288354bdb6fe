package parley.benchmarks.append;

/** Work that callers repeat concurrently. */
@FunctionalInterface
interface Work {
    /**
     * Does the work once.
     *
     * @param caller the caller's number, from 0
     * @return whether there was anything left to do
     */
    boolean once(int caller) throws Exception;
}
