package parley.query.read;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.encryption.SourceKeyRepository;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.source.SealedIdentity;
import parley.events.source.SourceEvent.SourceRegistered;
import parley.eventstore.read.LogReader;
import parley.json.EventJson;
import parley.problem.Problem;
import parley.query.asof.AsOfParameters;
import parley.query.asof.ResolvedQuestion;
import parley.query.facet.FacetNames;
import parley.query.fact.Facet;
import parley.query.fact.read.Facts;

/**
 * Answers who a confidential source is. No fact knows; so the event that says so is read from the
 * log, and opened.
 */
public final class IdentityReads {
    /** By its name it is told at a level of its own. */
    private static final Logger TOLD = LoggerFactory.getLogger("parley.identity");

    private final ReadSnapshot snapshots;
    private final Facts facts;
    private final LogReader log;
    private final SourceKeyRepository keys;
    private final EventJson json = new EventJson();

    IdentityReads(ReadSnapshot snapshots, Facts facts, LogReader log, SourceKeyRepository keys) {
        this.snapshots = snapshots;
        this.facts = facts;
        this.log = log;
        this.keys = keys;
    }

    /** Who a source is, as of both clocks. */
    public record Identity(ResolvedQuestion.View asOf, String source, String identity) {
        /** Says nothing of whom it is about. */
        @Override
        public String toString() {
            return "an identity";
        }
    }

    /**
     * Which event holds, as of both clocks.
     *
     * @param position the event's
     */
    private record Holding(ResolvedQuestion.View asOf, Thing source, long position) {}

    /**
     * Who a source is, by the registration that holds as of both clocks; that it was asked stands
     * in the program's log.
     *
     * @param reader who asks
     * @throws parley.problem.ProblemException with 404 if it is not known then, if nothing is
     *     sealed in it, or if its key was erased
     */
    public Identity of(String reader, String negotiation, String source, AsOfParameters asOf) {
        var holding =
                snapshots.ofNegotiation(negotiation, asOf, question -> holding(question, source));
        // After the snapshot: who holds one connection asks for no other.
        var sealed = sealed(holding).orElseThrow(IdentityReads::noIdentity);
        var key = keys.find(holding.source(), sealed.key()).orElseThrow(IdentityReads::erased);
        var identity = key.open(sealed, holding.source());
        TOLD.info(
                "{} read who {} is, as recorded at position {}",
                reader,
                holding.source(),
                holding.position());
        return new Identity(holding.asOf(), holding.source().id(), identity);
    }

    private Holding holding(ResolvedQuestion question, String source) {
        var negotiation = question.negotiation().id();
        var thing = ThingPaths.thing(negotiation, ThingKind.SOURCE.word(), source);
        NotFoundChecks.require(question, facts);
        var details =
                facts.of(new Facet(thing, FacetNames.DETAILS), question.asOf())
                        .orElseThrow(() -> NotFoundChecks.notThere(thing.toString()));
        return new Holding(question.view(), thing, details.best().position());
    }

    private Optional<SealedIdentity> sealed(Holding holding) {
        var stored = log.after(holding.position() - 1, 1).getFirst();
        return json.read(stored.type(), stored.revision(), stored.payload())
                        instanceof SourceRegistered registered
                ? Optional.ofNullable(registered.identity())
                : Optional.empty();
    }

    private static RuntimeException noIdentity() {
        return Problem.of(
                        "no-identity",
                        404,
                        "No sealed identity",
                        "As of those times, the source is not confidential, or nobody had recorded who it is.")
                .rejected();
    }

    private static RuntimeException erased() {
        return Problem.of(
                        "identity-erased",
                        404,
                        "The identity was erased",
                        "Its key was deleted, so nobody can read it any more.")
                .rejected();
    }
}
