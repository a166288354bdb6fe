package parley.events.time;

import java.time.ZoneId;

/** Placeholder shape: replaced by the real parser. */
public record Edtf(String text) {
    public boolean isInterval() {
        return text.contains("/");
    }

    public static Edtf parse(String text) {
        return new Edtf(text);
    }

    public Moment moment(ZoneId zone) {
        return Moment.UNKNOWN;
    }

    public Extent extent(ZoneId zone) {
        return Extent.THROUGHOUT;
    }
}
