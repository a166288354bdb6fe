package parley.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.PackageNameFilter.excludePackageNames;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import parley.command.axon.AcceptedCommands;
import parley.command.registry.CommandRegistry;

class AcceptanceCatalogueTest {
    /** Runs all tests again, so that it depends neither on their order nor on their selection. */
    @Test
    void every_command_is_accepted_in_a_test() {
        var tests =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectPackage("parley.command"))
                        .filters(
                                includeEngines("junit-jupiter"),
                                includeClassNamePatterns(".*Test"),
                                excludeClassNamePatterns(".*CatalogueTest"),
                                excludePackageNames(
                                        "parley.command.axon",
                                        "parley.command.api",
                                        "parley.command.bulk"))
                        .build();
        LauncherFactory.create().execute(tests);
        assertThat(AcceptedCommands.noticed())
                .containsExactlyInAnyOrderElementsOf(CommandRegistry.commands());
    }
}
