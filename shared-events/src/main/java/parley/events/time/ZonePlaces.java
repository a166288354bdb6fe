package parley.events.time;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hemispheres of time zones, by the place that the tz database gives for each. A name that is a
 * link counts by its own place if it has one, for many link across the equator.
 */
final class ZonePlaces {
    private static final Map<String, Hemisphere> HEMISPHERES = hemispheres();

    private ZonePlaces() {}

    /** Returns the hemisphere of a zone's place; null for a zone without one, such as UTC. */
    static @Nullable Hemisphere hemisphere(ZoneId zone) {
        return HEMISPHERES.get(zone.getId());
    }

    private static Map<String, Hemisphere> hemispheres() {
        var all = new HashMap<String, Hemisphere>();
        Stream.of("zone1970.tab", "zone.tab")
                .flatMap(ZonePlaces::rows)
                .forEach(row -> all.put(row[2], hemisphere(row[1])));
        rows("links.tab")
                .forEach(row -> all.put(row[0], Objects.requireNonNull(all.get(row[1]), row[1])));
        return Map.copyOf(all);
    }

    /** Reads coordinates by ISO 6709: latitude first, of which {@code +} is north. */
    private static Hemisphere hemisphere(String coordinates) {
        return coordinates.startsWith("+") ? Hemisphere.NORTHERN : Hemisphere.SOUTHERN;
    }

    private static Stream<String[]> rows(String file) {
        try (var table = ZonePlaces.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(table, file).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
