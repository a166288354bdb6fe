package parley.web;

/** Whether a side can answer. */
public interface Readiness {
    /** Returns false, or throws, while it can't. */
    boolean isReady();
}
