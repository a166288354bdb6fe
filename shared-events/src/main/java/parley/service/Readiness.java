package parley.service;

/** Whether a service can answer. */
public interface Readiness {
    /** Returns false, or throws, while it can't. */
    boolean isReady();
}
