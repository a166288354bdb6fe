package parley.standalone.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;
import parley.standalone.openapi.ServedDocument;
import parley.standalone.openapi.ServedDocument.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clients that are generated as docs/programs.md says are compiled and used against the packaged
 * program: each reads a state, records, makes a dry run and reads a problem. It needs a network,
 * Node.js and Python, so it is not part of all tests: {@code ./parley test --clients} runs it.
 */
@Timeout(900)
class ClientsCheck {
    @TempDir private static Path data;
    private static Parley parley;
    private static Workshop workshop;

    @BeforeAll
    static void start() throws Exception {
        parley = Parley.start(data);
        workshop = Workshop.create(Path.of("target", "clients"));
        var served = ServedDocument.by(parley);
        workshop.write("openapi.json", served.document().toString());
        var commands = served.operations().stream().filter(Operation::isCommand).toList();
        var examples = JsonMapper.shared().createObjectNode();
        commands.forEach(command -> examples.set(command.id(), example(command)));
        workshop.write("examples.json", examples.toString());
        workshop.write(
                "examples.ts",
                "import type { components } from './schema';\n"
                        + commands.stream()
                                .map(command ->
                                        "export const %1$s: components['schemas']['%1$s'] = %2$s;\n"
                                                .formatted(command.id(), example(command)))
                                .collect(Collectors.joining()));
    }

    private static JsonNode example(Operation command) {
        return command.json().at("/requestBody/content/application~1json/example");
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @Test
    void in_Java() throws Exception {
        workshop.generate("-g java ");
        workshop.compile("java-client", "Client.java");
        workshop.runJava("Client", parley.address(), "examples.json");
        itIsOnRecord("client-java");
    }

    @Test
    void in_Python() throws Exception {
        workshop.generate("-g python ");
        workshop.run("python3 -m venv --system-site-packages python-client/venv");
        var python = "python-client/venv/bin/python ";
        workshop.run(python + "-m pip install -r requirements.txt");
        workshop.run(python + "client.py", parley.address(), "examples.json");
        itIsOnRecord("client-python");
    }

    @Test
    void in_TypeScript() throws Exception {
        workshop.generate("-g typescript-fetch ");
        workshop.run("npm ci --ignore-scripts --no-audit --no-fund");
        workshop.generate("openapi-typescript ");
        workshop.run("npx tsc --project .");
        workshop.run("node out/typescript-fetch.js", parley.address(), "examples.json");
        itIsOnRecord("client-typescript-fetch");
        workshop.run("node out/openapi-typescript.js", parley.address());
        itIsOnRecord("client-openapi-typescript");
    }

    private static void itIsOnRecord(String negotiation) throws Exception {
        parley.awaitFacts();
        var events =
                parley.get("/api/negotiations/" + negotiation + "/issue/ferry/revisions")
                        .at("/revisions")
                        .findValues("event");
        assertThat(events)
                .map(event -> event.toString().replace('"', '\''))
                .containsExactly(
                        "{'issue':'ferry','title':'The ferry','category':'core','raised':{'edtf':'2026-01'}}",
                        "{'issue':'ferry','status':'under-discussion','from':{'edtf':'2026-01-13'}}",
                        "{'issue':'ferry','status':'deadlocked','from':{'edtf':'2026-02-17','wording':'on Tuesday','inferredFrom':'the date of the report'}}");
    }
}
