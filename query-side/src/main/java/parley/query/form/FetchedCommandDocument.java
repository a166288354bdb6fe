package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The document as command-side answers it over HTTP, which sends it again only once it differs. */
final class FetchedCommandDocument implements CommandDocument {
    private static final Logger LOG = LoggerFactory.getLogger(FetchedCommandDocument.class);
    private static final String PATH = "/api/openapi.json";
    private static final int NOT_MODIFIED = 304;

    private final CommandSideClient forwarding;
    private volatile @Nullable Kept kept;

    FetchedCommandDocument(CommandSideClient forwarding) {
        this.forwarding = forwarding;
    }

    private record Kept(String tag, JsonNode document) {}

    @Override
    public JsonNode read(HttpServletRequest request) {
        var before = kept;
        var answer = forwarding.get(request, PATH, before == null ? null : before.tag);
        if (before != null && answer.status() == NOT_MODIFIED) {
            return before.document;
        }
        if (answer.isRefusal()) {
            LOG.warn("command-side's document could not be read: status {}", answer.status());
            throw answer.problem().rejected();
        }
        kept = answer.tag() == null ? null : new Kept(answer.tag(), answer.body());
        return answer.body();
    }
}
