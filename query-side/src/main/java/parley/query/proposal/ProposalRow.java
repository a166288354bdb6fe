package parley.query.proposal;

import java.util.List;
import parley.events.party.PartyId;
import parley.query.display.DisplayValue;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.display.Titles;
import parley.query.view.ThingView;
import parley.query.view.TypedFacet;

/** A proposal with the responses of the parties. */
public record ProposalRow(
        String title,
        String link,
        List<String> by,
        DisplayValue status,
        String terms,
        List<ResponseRow> responses) {

    public record ResponseRow(String party, DisplayValue response) {
        static ResponseRow of(TypedFacet<ResponseValue> facet, Titles titles) {
            var party = new PartyId(ProposalFacts.RESPONSES.key(facet.name()));
            return new ResponseRow(
                    titles.title(party),
                    DisplayValue.of(facet, value -> Formatting.plain(value.response())));
        }
    }

    public static ProposalRow of(ThingView thing, Titles titles, PageClocks clocks) {
        var proposal = ProposalFacts.PROPOSAL.details(thing);
        return new ProposalRow(
                proposal.title(),
                clocks.page(thing.address()),
                titles.titles(proposal.by()),
                DisplayValue.of(
                        thing.facet(ProposalFacts.STATUS),
                        value -> Formatting.plain(value.status())),
                proposal.terms(),
                thing.family(ProposalFacts.RESPONSES).stream()
                        .map(facet -> ResponseRow.of(facet, titles))
                        .toList());
    }
}
