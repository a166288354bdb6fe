package parley.query.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import parley.encryption.SourceKeyRepository;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.source.SealedIdentity;
import parley.events.source.SourceEvent.SourceRegistered;
import parley.eventstore.read.LogReader;
import parley.json.EventJson;
import parley.problem.Problem;
import parley.problem.ProblemException;
import parley.query.asof.AsOfParameters;
import parley.query.asof.ResolvedQuestion;
import parley.query.facet.FacetNames;
import parley.query.fact.Facet;
import parley.query.fact.read.Facts;
import parley.security.AuditLog.Event;
import parley.security.web.AuditedRequest;

/** Reads the identities of confidential sources from the log, as no fact contains one. */
public final class IdentityReads {
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

    /** The identity of a source as of both clocks. */
    public record Identity(ResolvedQuestion.View asOf, String source, String identity) {
        /** Keeps the identity out of logs. */
        @Override
        public String toString() {
            return "an identity";
        }
    }

    /**
     * The registration of a source that holds as of both clocks.
     *
     * @param position the position of its event
     */
    private record Registration(ResolvedQuestion.View asOf, Thing source, long position) {}

    /**
     * Returns the identity of a source by the registration that holds as of both clocks, and audits
     * that it was asked for, whether or not it is told.
     *
     * @param request the user's, without which nobody is told
     * @throws parley.problem.ProblemException with 404 if the source is not known then, if it has
     *     no sealed identity, or if its key was erased
     */
    public Identity of(
            HttpServletRequest request, String negotiation, String source, AsOfParameters asOf) {
        try {
            return read(request, negotiation, source, asOf);
        } catch (RuntimeException notTold) {
            AuditedRequest.write(
                    Event.IDENTITY_NOT_TOLD,
                    request,
                    "who %s/source/%s is: %s".formatted(negotiation, source, reason(notTold)));
            throw notTold;
        }
    }

    private static String reason(RuntimeException notTold) {
        return notTold instanceof ProblemException refused
                ? refused.problem().name()
                : notTold.getClass().getSimpleName();
    }

    private Identity read(
            HttpServletRequest request, String negotiation, String source, AsOfParameters asOf) {
        var registration =
                snapshots.ofNegotiation(
                        negotiation, asOf, question -> registration(question, source));
        // After the snapshot: a thread that holds a connection must not wait for another.
        var sealed = sealed(registration).orElseThrow(IdentityReads::noIdentity);
        var key = keys.find(registration.source(), sealed.key()).orElseThrow(IdentityReads::erased);
        var identity = key.open(sealed, registration.source());
        AuditedRequest.write(
                Event.IDENTITY_TOLD,
                request,
                "who %s is, as recorded at position %d"
                        .formatted(registration.source(), registration.position()));
        return new Identity(registration.asOf(), registration.source().id(), identity);
    }

    private Registration registration(ResolvedQuestion question, String source) {
        var negotiation = question.negotiation().id();
        var thing = ThingPaths.thing(negotiation, ThingKind.SOURCE.word(), source);
        NotFoundChecks.require(question, facts);
        var details =
                facts.of(new Facet(thing, FacetNames.DETAILS), question.asOf())
                        .orElseThrow(() -> NotFoundChecks.notThere(thing.toString()));
        return new Registration(question.view(), thing, details.best().position());
    }

    private Optional<SealedIdentity> sealed(Registration registration) {
        var stored = log.after(registration.position() - 1, 1).getFirst();
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
