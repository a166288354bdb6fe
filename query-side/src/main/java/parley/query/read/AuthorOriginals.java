package parley.query.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.Thing;
import parley.events.ThingId;
import parley.events.ThingKind;
import parley.events.author.Author;
import parley.query.asof.ResolvedQuestion;
import parley.query.duplicate.DuplicateFacts;
import parley.query.duplicate.Duplicates;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Scope;
import parley.query.view.ThingView;

/** Finds the originals of authors that are duplicates, as of a question. Not thread-safe. */
final class AuthorOriginals {
    private final Facts facts;
    private final ResolvedQuestion question;
    private @Nullable Set<Thing> duplicates;
    private final Map<Author, Author> found = new HashMap<>();

    AuthorOriginals(Facts facts, ResolvedQuestion question) {
        this.facts = facts;
        this.question = question;
    }

    /** Asked for only where there is an author at all. */
    private Set<Thing> duplicates() {
        if (duplicates == null) {
            duplicates =
                    Stream.of(ThingKind.SOURCE, ThingKind.PARTY)
                            .flatMap(this::duplicates)
                            .collect(Collectors.toSet());
        }
        return duplicates;
    }

    private Stream<Thing> duplicates(ThingKind kind) {
        var facet =
                new Scope.OfKind(
                        question.negotiation().id(), kind, DuplicateFacts.DUPLICATE_OF.name());
        return facts.at(facet, question.asOf()).stream().map(reading -> reading.facet().thing());
    }

    /** Returns the original of an author that is a duplicate, or else the author. */
    Author of(Author author) {
        var id = author.id();
        return duplicates().contains(Thing.of(question.negotiation().id(), id))
                ? found.computeIfAbsent(author, _ -> original(author, id))
                : author;
    }

    private Author original(Author author, ThingId id) {
        return read(id).map(duplicate -> Duplicates.last(duplicate, this::read))
                .map(last -> Author.of(ThingKind.of(last.kind()).orElseThrow(), last.id()))
                .orElse(author);
    }

    private Optional<ThingView> read(ThingId id) {
        var scope = new Scope.OneThing(Thing.of(question.negotiation().id(), id));
        return ThingView.all(facts.at(scope, question.asOf())).stream().findFirst();
    }
}
