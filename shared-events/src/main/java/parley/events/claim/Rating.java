package parley.events.claim;

import parley.events.source.Credibility;
import parley.events.source.Reliability;

/** The Admiralty code of a claim as a whole: {@code B2}. */
public record Rating(Reliability reliability, Credibility credibility) {
    /** Returns the code: a letter and a figure. */
    public String code() {
        return reliability.name() + credibility.figure();
    }
}
