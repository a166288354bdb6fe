package parley.events.source;

import parley.events.InvalidValue;

/**
 * How credible a piece of information is: the figure of the Admiralty code (NATO AJP-2.1), from 1
 * (confirmed by other sources) to 5 (improbable); 6 means that its truth cannot be judged.
 */
public record Credibility(int figure) {
    public Credibility {
        if (figure < 1 || figure > 6) {
            throw new InvalidValue(
                    "a credibility must be a figure from 1 (confirmed) to 6 (cannot be judged)");
        }
    }
}
