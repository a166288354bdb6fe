package parley.service;

/** A setting with which nothing can start; the message is one sentence for whoever runs it. */
public final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSetting(String sentence) {
        super(sentence);
    }
}
