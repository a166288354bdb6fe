package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.access.TestTokens.bearer;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import parley.security.Token;
import parley.standalone.Parley;
import parley.standalone.http.BulkBody;

/** Sends identities in every possible way, each of them a different, unmistakable text. */
final class IdentityPlanter {
    /** The beginning of all planted texts. */
    static final String MARK = "UNMISTAKABLE-";

    private final Parley parley;
    private final String recorder;
    private final List<ForbiddenText> planted = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    IdentityPlanter(Parley parley, String recorder) {
        this.parley = parley;
        this.recorder = recorder;
    }

    /** Returns all planted texts, whether accepted or not. */
    List<ForbiddenText> planted() {
        return planted;
    }

    /** Returns all responses. */
    List<String> answers() {
        return answers;
    }

    void plantWhatIsAccepted() throws Exception {
        accepted("OpenNegotiation", "{'negotiation':'talks','title':'N','zone':'UTC'}");
        accepted("RegisterSource", body("insider", "'commandId':'i1'," + identity("single")));
        accepted(
                "RegisterSource",
                body("insider", "'commandId':'i2','corrects':'i1'," + identity("correction")));
        accepted("RegisterSource", body("gone", "'commandId':'g1'," + identity("retracted")));
        accepted("RetractRecord", "{'negotiation':'talks','record':'g1','reason':'A mistake.'}");
        accepted("RegisterSource", body("erased", identity("erased")));
        accepted("RegisterSource", body("nameless", "'url':null"));
        accepted(
                "RecordClaim",
                "{'negotiation':'talks','claim':'near','wording':'It is near.','polarity':'holds','attributions':[{'source':'insider','stance':'asserts'}]}");
        expect("RegisterSource?dryRun=true", body("dry", identity("dry-run")), 200);
        expect(
                "RegisterSource?dryRun=true",
                body("insider", "'commandId':'i1'," + identity("single")),
                200);
        expect("RegisterSource", body("insider", "'commandId':'i1'," + identity("single")), 200);
        throughTheForm(planted("form"));
        var lines =
                BulkBody.send(
                        parley,
                        Token.read(recorder).orElseThrow(),
                        line(body("envoy", identity("bulk"))),
                        line(body("envoy", identity("bulk-refused"))),
                        line(body("x", identity("bulk-malformed") + "]")),
                        line(body("x", "'identity':['" + planted("bulk-wrong") + "']")));
        answers.add(lines.toString());
        assertThat(lines.get(0).at("/status").asString()).isEqualTo("recorded");
        assertThat(lines).hasSize(5).filteredOn(one -> one.has("problem")).hasSize(3);
    }

    /** The page after recording repeats nothing. */
    private void throughTheForm(String identity) throws Exception {
        var fields =
                "button=record&/negotiation=talks&/source=formed&/type=anonymous&/description=A member&/confidential=true&/identity=%s"
                        .formatted(identity);
        var answer =
                parley.send(
                        parley.request("/record/RegisterSource")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(fields.replace(" ", "+"))),
                        bearer(recorder));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        answers.add(answer.body() + answer.response().headers().map());
    }

    void plantWhatIsRefused(String[] reader, String[] limited) throws Exception {
        expect("RegisterSource", body("open", "'confidential':false," + identity("open")), 422);
        expect("RegisterSource", body("x", "'author':'Somebody'," + identity("and-author")), 422);
        expect("RegisterSource", body("insider", identity("id-used")), 409);
        expect("RegisterSource", body("insider", "'commandId':'i1'," + identity("reused")), 409);
        expect(
                "RegisterSource",
                body("x", identity("nowhere")).replace("'talks'", "'nowhere'"),
                422);
        sent(
                "RegisterSource",
                body("insider", "'corrects':'i1'," + identity("stale")),
                412,
                Refusal.with(bearer(recorder), "If-Match", "\"99\""));
        sent("RegisterSource", body("not-allowed", identity("nobody")), 401);
        sent("RegisterSource", body("not-allowed", identity("reader")), 403, reader);
        sent("RegisterSource", body("not-allowed", identity("limited")), 403, limited);
    }

    void plantWhatIsMalformed() throws Exception {
        expect("RegisterSource", body("x", identity("cut")).replace("}", ""), 400);
        expect("RegisterSource", body("x", identity("twice") + "," + identity("twice")), 400);
        expect("RegisterSource", body("x", "'identity':['" + planted("list") + "']"), 400);
        expect("RegisterSource", body("x", "'identity':{'key':'" + planted("key") + "'}"), 400);
        expect("RegisterSource", body("x", "'identity':{'" + planted("name") + "':1}"), 400);
        expect("RegisterSource", body("x", "'identiti':'" + planted("misspelt") + "'"), 400);
        expect("RegisterSource", body("x", "'published':7," + identity("beside")), 400);
        expect(
                "RegisterSource",
                body("x", "'identity':'" + planted("long").repeat(1_000) + "'"),
                400);
        expect("RegisterSource", body("x", "'identity':'\\u0000" + planted("nul") + "'"), 400);
        expect("RegisterSource?dryrun=true", body("x", identity("parameter")), 400);
        expect("RegisterSourc", body("x", identity("unknown-command")), 404);
        expect(
                "RateSource",
                "{'negotiation':'talks','source':'insider','reliability':'B','reason':'R.',%s}"
                        .formatted(identity("another-command")),
                400);
    }

    private String identity(String where) {
        return "'identity':'" + planted(where) + "'";
    }

    private String planted(String where) {
        var text = MARK + where + "-7F3A9C";
        planted.add(ForbiddenText.of(text));
        return text;
    }

    private String body(String source, String more) {
        return ("{'negotiation':'talks','source':'%s','type':'anonymous','description':'A member',"
                        + (more.contains("'confidential'") ? "" : "'confidential':true,")
                        + "%s}")
                .formatted(source, more);
    }

    private String line(String body) {
        return body.replaceFirst("\\{", "{'command':'RegisterSource',");
    }

    private void accepted(String command, String body) throws Exception {
        expect(command, body, 201);
    }

    private void expect(String command, String body, int status) throws Exception {
        sent(command, body, status, bearer(recorder));
    }

    private void sent(String command, String body, int status, String... headers) throws Exception {
        var answer = parley.command(command, body, headers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        answers.add(answer.body() + answer.response().headers().map());
    }
}
