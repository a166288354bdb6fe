package parley.query.page;

import java.util.List;
import parley.query.view.FacetView;
import parley.query.view.ThingView;

/** A proposal, and how the parties responded to it. */
public record ProposalRow(
        String title,
        String link,
        List<String> by,
        Worded status,
        String terms,
        List<Response> responses) {
    private static final String RESPONSES = "responses/";

    /** How a party responded. */
    public record Response(String party, Worded response) {
        static Response of(String facet, FacetView read, Titles titles) {
            return new Response(
                    titles.title("party", facet.substring(RESPONSES.length())),
                    Worded.of(read, value -> Phrases.plain(value, "response")));
        }
    }

    static ProposalRow of(ThingView proposal, Titles titles, PageClocks clocks) {
        return new ProposalRow(
                proposal.title(),
                clocks.page(proposal.address()),
                titles.titles("party", proposal.details().path("by")),
                Worded.of(proposal.facet("status"), value -> Phrases.plain(value, "status")),
                proposal.details().path("terms").asString(""),
                proposal.facets().keySet().stream()
                        .filter(facet -> facet.startsWith(RESPONSES))
                        .flatMap(facet ->
                                proposal
                                        .facet(facet)
                                        .map(read -> Response.of(facet, read, titles))
                                        .stream())
                        .toList());
    }
}
