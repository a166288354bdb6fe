package parley.web;

/** The readiness of a side. */
public interface Readiness {
    /** Returns whether the side can serve; may throw instead of returning false. */
    boolean isReady();
}
