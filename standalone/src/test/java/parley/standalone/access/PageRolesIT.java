package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.access.Refusal.refused;
import static parley.standalone.access.TestTokens.bearer;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.security.Role;
import parley.standalone.Parley;
import parley.standalone.openapi.ServedDocument;

/**
 * Every page × every role, by token and by login, × nobody; where a login is required, and on the
 * open loopback, where every operation is tried too. {@link EndpointRolesIT} tries those where a
 * login is required.
 */
@Timeout(600)
class PageRolesIT {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> READERS = EnumSet.of(Role.READER, Role.SOURCE_READER);
    private static final Set<Role> RECORDERS = EnumSet.of(Role.RECORDER, Role.TRANSCRIBER);
    private static final String TALKS = "/negotiations/lake-talks";

    /** Who gets each page; not read from what is tested. */
    private static final Map<String, Set<Role>> PAGES =
            new TreeMap<>(
                    Map.of(
                            "/",
                            READERS,
                            TALKS,
                            READERS,
                            TALKS + "/source/insider",
                            READERS,
                            TALKS + "/source/insider/identity",
                            EnumSet.of(Role.SOURCE_READER),
                            // whoever corrects a record both reads and records
                            TALKS + "/source/insider/correct",
                            Set.of(),
                            "/record",
                            RECORDERS,
                            "/record/RaiseIssue",
                            RECORDERS,
                            "/docs",
                            ALL,
                            "/docs/docs.js",
                            ALL));

    /** Further files of that page, and what anybody gets. */
    private static final Set<String> OTHERS =
            Set.of(
                    "/docs/swagger-ui-bundle.js",
                    "/docs/swagger-ui.css",
                    "/login",
                    "/parley.css",
                    "/health/live",
                    "/health/ready",
                    "/error",
                    "/negotiations/x", // command-side's, where it is alone
                    "/nothing-here");

    private static final String RECORD = "?record=insider";

    @TempDir private Path data;
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    @Test
    void each_page_is_for_whom_it_is_for_whatever_the_access() throws Exception {
        String both;
        try (var keys = new TestTokens(data)) {
            for (var role : Role.values()) {
                tokens.put(role, keys.issue("a " + role.word(), role));
            }
            both = keys.issue("both", Role.READER, Role.RECORDER);
        }
        try (var closed = Parley.start(data, "--no-dossier", "--require-login")) {
            fill(closed);
            theTableIsComplete();
            everyPageByEveryRole(closed);
            assertThat(closed.get(correction(), bearer(both)).status()).isEqualTo(200);
            for (var page : PAGES.keySet()) {
                refused(closed.get(page), 401, "not-authenticated");
            }
        }
        try (var open = Parley.start(data, "--no-dossier")) {
            open.awaitFacts();
            everyPageByEveryRole(open);
            for (var page : PAGES.keySet()) {
                assertThat(open.get(address(page)).status()).as(page).isEqualTo(200);
            }
            everyOperation(open);
        }
    }

    private void fill(Parley closed) throws Exception {
        var recorder = token(Role.RECORDER);
        for (var more :
                List.of(
                        "OpenNegotiation {'negotiation':'lake-talks','title':'T','zone':'UTC'}",
                        "RaiseIssue {'negotiation':'lake-talks','issue':'ferry','title':'T','category':'core'}",
                        "RegisterSource {'negotiation':'lake-talks','commandId':'insider','source':'insider','type':'witness','description':'D','confidential':true,'identity':'I'}")) {
            var name = more.substring(0, more.indexOf(' '));
            var answer = closed.command(name, more.substring(name.length()), recorder);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
    }

    private String[] token(Role role) {
        return bearer(Objects.requireNonNull(tokens.get(role)));
    }

    private static String correction() {
        return address(TALKS + "/source/insider/correct");
    }

    private static String address(String page) {
        return page.endsWith("/correct") ? page + RECORD : page;
    }

    private static void theTableIsComplete() throws Exception {
        var values =
                Map.of(
                        "negotiation",
                        "lake-talks",
                        "kind",
                        "source",
                        "thing",
                        "insider",
                        "source",
                        "insider",
                        "name",
                        "RaiseIssue");
        assertThat(GetAddresses.all(List.of(values), Map.of()))
                .filteredOn(address -> !address.startsWith("/api"))
                .filteredOn(address -> !OTHERS.contains(address))
                .containsExactlyInAnyOrderElementsOf(PAGES.keySet());
    }

    private void everyPageByEveryRole(Parley parley) throws Exception {
        for (var role : Role.values()) {
            var login = TestTokens.cookie(parley, Objects.requireNonNull(tokens.get(role)));
            for (var page : PAGES.entrySet()) {
                var as = page.getKey() + " by " + role;
                var expected = page.getValue().contains(role) ? 200 : 403;
                for (var credential : List.of(token(role), login)) {
                    var answer = parley.get(address(page.getKey()), credential);
                    assertThat(answer.status()).as(as).isEqualTo(expected);
                    assertThat(answer.body()).as(as).doesNotContain("Exception");
                    assertThat(method(parley, "HEAD", page.getKey(), credential))
                            .as(as)
                            .isEqualTo(expected);
                }
                assertThat(method(parley, "OPTIONS", page.getKey(), token(role))).isEqualTo(200);
                assertThat(method(parley, "DELETE", page.getKey(), token(role))).isEqualTo(405);
            }
            var form =
                    parley.request("/record/RaiseIssue")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("button=try"));
            assertThat(parley.send(form, token(role)).status())
                    .isEqualTo(RECORDERS.contains(role) ? 400 : 403); // its fields are missing
        }
    }

    private static int method(Parley parley, String method, String page, String... headers)
            throws Exception {
        var request = parley.request(address(page)).method(method, BodyPublishers.noBody());
        return parley.send(request, headers).status();
    }

    /** Nobody is the owner there, and whoever presents a token has its roles alone. */
    private void everyOperation(Parley open) throws Exception {
        for (var operation : ServedDocument.by(open).operations()) {
            if (operation.path().startsWith("/health/")) {
                continue;
            }
            EndpointRolesIT.assertIsLetIn(operation, EndpointRolesIT.send(open, operation));
            var may = Objects.requireNonNull(EndpointRolesIT.MAY.get(operation.id()));
            for (var role : Role.values()) {
                var answer = EndpointRolesIT.send(open, operation, token(role));
                if (may.contains(role)) {
                    EndpointRolesIT.assertIsLetIn(operation, answer);
                } else {
                    refused(answer, 403, "not-entitled");
                }
            }
        }
    }
}
