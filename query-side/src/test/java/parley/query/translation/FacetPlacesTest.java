package parley.query.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.events.ThingKind;
import parley.query.claim.LinkValue;
import parley.query.facet.FacetNames;
import parley.query.facet.FacetType;
import parley.query.facet.OccurrenceValue;
import parley.query.party.DelegateValue;
import parley.query.party.RolesValue;
import parley.query.place.PlaceStateValue;
import parley.query.source.ReliabilityValue;
import parley.query.view.ThingView;

/** Every facet is described in the guide for readers, and shown on the negotiation's page. */
class FacetPlacesTest {
    private static final Path GUIDE = Path.of("../docs/reading.md");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("parley");

    /** The facets that no page shows yet; their records are on the page of the thing. */
    private static final Set<Class<?>> NOT_ON_A_PAGE =
            Set.of(
                    RolesValue.class,
                    DelegateValue.class,
                    PlaceStateValue.class,
                    ReliabilityValue.class,
                    LinkValue.class,
                    // has no content but its time
                    OccurrenceValue.class);

    @ParameterizedTest
    @EnumSource
    void the_guide_for_readers_lists_every_facet_of_a_kind(ThingKind kind) throws IOException {
        var rows =
                Files.readAllLines(GUIDE).stream()
                        .filter(line -> line.startsWith("| `") && line.contains("`" + kind.word()))
                        .toList();
        assertThat(rows).as("the row of %s in docs/reading.md", kind.word()).isNotEmpty();
        ThingTypes.of(kind)
                .facets()
                .forEach(facet ->
                        assertThat(rows)
                                .as("%s of a %s in docs/reading.md", facet.name(), kind.word())
                                .anyMatch(row -> row.contains(written(facet))));
    }

    private static String written(FacetType<?> facet) {
        return facet.isFamily() ? "`" + facet.name() : "`" + facet.name() + "`";
    }

    @Test
    void the_values_of_every_facet_are_read_by_the_pages() {
        var unread =
                Arrays.stream(ThingKind.values())
                        .flatMap(ThingTypes::facets)
                        .filter(facet -> !facet.name().equals(FacetNames.DETAILS))
                        .<Class<?>>map(FacetType::values)
                        .distinct()
                        .filter(values -> !isRead(values))
                        .toList();
        assertThat(unread).containsExactlyInAnyOrderElementsOf(NOT_ON_A_PAGE);
    }

    /**
     * JSON is written from values by reflection, so what calls an accessor shows them: but for the
     * translation, which is in the classes that also read things for the pages.
     */
    private static boolean isRead(Class<?> values) {
        var type = CLASSES.get(values);
        return Stream.<JavaAccess<?>>concat(
                        type.getMethodCallsToSelf().stream(),
                        type.getMethodReferencesToSelf().stream())
                .filter(access -> !access.getOriginOwner().isEquivalentTo(values))
                .anyMatch(access -> !isTranslation(access.getOrigin()));
    }

    private static boolean isTranslation(JavaCodeUnit origin) {
        return origin.getOwner().getSimpleName().endsWith("Facts")
                && !(origin instanceof JavaStaticInitializer) // it has the names of things
                && origin.getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.isEquivalentTo(ThingView.class));
    }
}
