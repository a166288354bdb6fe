package parley.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import parley.json.Json;
import tools.jackson.databind.JsonNode;

/** What docker-compose.yml grants each container; {@link ContainersCheck} runs them. */
class ComposeFileTest {
    private static JsonNode compose = Json.lenient().nullNode();

    @BeforeAll
    static void read() throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        var text = Files.readString(Path.of("..", "docker-compose.yml"));
        compose = Json.lenient().valueToTree(yaml.load(text));
    }

    private static Set<Map.Entry<String, JsonNode>> services() {
        return Objects.requireNonNull(compose.get("services")).properties();
    }

    private static List<String> texts(JsonNode service, String name) {
        return service.path(name).valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void no_container_has_more_than_it_needs() {
        for (var service : services()) {
            var name = service.getKey();
            var has = service.getValue();
            assertThat(has.path("read_only").asBoolean(false)).as(name).isTrue();
            assertThat(texts(has, "cap_drop")).as(name).containsExactly("ALL");
            assertThat(texts(has, "security_opt")).as(name).contains("no-new-privileges:true");
            assertThat(has.path("mem_limit").asString("")).as(name).isNotEmpty();
            assertThat(has.path("pids_limit").asInt(0)).as(name).isPositive();
            assertThat(texts(has, "tmpfs")).as(name).allMatch(it -> it.contains("size="));
            assertThat(has.at("/logging/options/max-size").asString("")).as(name).isNotEmpty();
            assertThat(has.at("/logging/options/max-file").asString("")).as(name).isNotEmpty();
            assertThat(has.has("privileged")).as(name).isFalse();
            if (!name.equals("postgres")) {
                assertThat(has.has("cap_add")).as(name).isFalse();
            }
        }
    }

    @Test
    void the_database_is_on_a_network_that_leads_nowhere() {
        assertThat(compose.at("/networks/database/internal").asBoolean(false)).isTrue();
        for (var service : services()) {
            assertThat(texts(service.getValue(), "networks"))
                    .as(service.getKey())
                    .contains("database");
        }
        for (var inner : List.of("postgres", "migrate")) {
            var has = compose.at("/services/" + inner);
            assertThat(texts(has, "networks")).containsExactly("database");
            assertThat(has.has("ports")).as(inner).isFalse();
        }
    }

    @Test
    void what_is_published_is_so_on_this_machine_alone() {
        for (var service : services()) {
            assertThat(texts(service.getValue(), "ports"))
                    .as(service.getKey())
                    .allMatch(port -> port.startsWith("127.0.0.1:"));
        }
    }
}
