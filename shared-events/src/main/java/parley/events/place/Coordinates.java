package parley.events.place;

import org.jspecify.annotations.Nullable;
import parley.events.InvalidField;

/**
 * A position on the Earth (WGS 84).
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 * @param precisionMetres the radius within which the place lies; absent if unknown
 */
public record Coordinates(double latitude, double longitude, @Nullable Long precisionMetres) {
    public Coordinates {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new InvalidField("latitude", "a latitude must lie between -90 and 90 degrees");
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new InvalidField(
                    "longitude", "a longitude must lie between -180 and 180 degrees");
        }
        if (precisionMetres != null && precisionMetres < 0) {
            throw new InvalidField(
                    "precisionMetres", "a precision must be a number of metres, not negative");
        }
    }
}
