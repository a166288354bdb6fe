package parley.query.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.events.EventType;
import parley.events.Events;
import parley.json.EventJson;
import parley.query.facet.AssertedValue;
import parley.query.projection.FactsProjection;

/** Facts must be rebuilt when their translation changes. */
class GoldenTranslationTest {
    /** {@link FactsProjection#VERSION}, and a digest of the golden events' translations. */
    private static final String TRANSLATED = "9 1842a2e70afc264d";

    @Test
    void another_translation_has_another_version() throws Exception {
        assertThat(FactsProjection.VERSION + " " + digest())
                .as(
                        """
                        Events translate otherwise than at the version noted here. Existing facts are built anew only \
                        if FactsProjection.VERSION is raised: raise it, once for each release, and note it with the \
                        digest in GoldenTranslationTest.TRANSLATED. Where only golden events were added or changed, \
                        and no translation, the digest alone is noted.\
                        """)
                .isEqualTo(TRANSLATED);
    }

    private static String digest() throws NoSuchAlgorithmException, IOException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var type : types()) {
            var payload = EventTranslationTest.golden(type.value(), type.revision());
            var event = new EventJson().read(type.value(), type.revision(), payload);
            for (var founds : new boolean[] {true, false}) {
                var asserted =
                        EventTranslation.of(event, EventTranslationTest.context(payload, founds))
                                .stream()
                                .map(GoldenTranslationTest::text)
                                .toList();
                digest.update((type.value() + asserted).getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static String text(AssertedValue one) {
        return "Asserted[facet=%s, value=%s, extent=%s, form=%s, over=%s]"
                .formatted(one.facet(), one.value(), one.extent(), one.form(), one.over());
    }

    private static List<EventType> types() {
        return Events.all().stream()
                .map(EventTranslationTest::type)
                .sorted(Comparator.comparing(EventType::value))
                .toList();
    }
}
