package parley.query.read;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import parley.events.InvalidValue;
import parley.events.NegotiationId;
import parley.problem.Problem;
import parley.query.asof.AsOfResolver;
import parley.query.asof.NegotiationContext;
import parley.query.asof.ResolvedQuestion;
import parley.query.projection.FactsProjection;

/**
 * Reads in one snapshot of the database: the position that an answer names and the facts that it is
 * made of are of the same moment.
 */
final class ReadSnapshot {
    /** Comes first in every transaction: see {@code Schemas.swap}. */
    private static final String PROGRESS =
            "select p.position, p.version, z.zone, z.fictional from progress p left join zone z on z.negotiation = :negotiation";

    /** {@code undefined_table} and {@code undefined_column}. */
    private static final Set<String> MISSING = Set.of("42P01", "42703");

    private final TransactionOperations snapshot;
    private final JdbcClient database;
    private final AsOfResolver clocks;

    /**
     * @param snapshot begins transactions that are read-only and repeatable
     * @param database whose connections take part in them
     */
    ReadSnapshot(TransactionOperations snapshot, JdbcClient database, AsOfResolver clocks) {
        this.snapshot = snapshot;
        this.database = database;
        this.clocks = clocks;
    }

    private record Progress(long position, int version, @Nullable String zone, boolean fictional) {}

    /** What is answered of a negotiation as of both clocks, resolved at a position of the facts. */
    @FunctionalInterface
    interface Answer<T> {
        T of(ResolvedQuestion asked, ZoneId zone, long position);
    }

    /**
     * Answers a question about one negotiation.
     *
     * @throws parley.problem.ProblemException with 404 if there is none of that id, with 503 while
     *     the facts are built
     */
    <T> T ofNegotiation(
            String id, AsOfParameters question, BiFunction<ResolvedQuestion, ZoneId, T> answer) {
        return ofNegotiation(
                id, question, Long.MAX_VALUE, (asked, zone, _) -> answer.apply(asked, zone));
    }

    /**
     * The same as of a position that the facts have been at, as for a page that goes on from
     * another.
     *
     * @param until the position; that of the facts if it lies behind it
     */
    <T> T ofNegotiation(String id, AsOfParameters question, long until, Answer<T> answer) {
        return inSnapshot(
                id,
                progress -> {
                    if (progress.zone() == null) {
                        throw unknownNegotiation(id);
                    }
                    var zone = ZoneId.of(progress.zone());
                    var position = Math.min(until, progress.position());
                    var asked =
                            clocks.resolve(
                                    new NegotiationContext(
                                            negotiation(id), zone, progress.fictional()),
                                    question.at(),
                                    question.knownAt(),
                                    position);
                    return answer.of(asked, zone, position);
                });
    }

    /** Answers a question about all negotiations, likewise. */
    <T> T ofAll(long until, LongFunction<T> answer) {
        return inSnapshot("", progress -> answer.apply(Math.min(until, progress.position())));
    }

    private <T> T inSnapshot(String negotiation, Function<Progress, T> answer) {
        return Objects.requireNonNull(snapshot.execute(_ -> answer.apply(progress(negotiation))));
    }

    private Progress progress(String negotiation) {
        try {
            return database.sql(PROGRESS)
                    .param("negotiation", negotiation)
                    .query((row, _) ->
                            new Progress(
                                    row.getLong(1),
                                    row.getInt(2),
                                    row.getString(3),
                                    row.getBoolean(4)))
                    .optional()
                    .filter(progress -> progress.version() == FactsProjection.VERSION)
                    .orElseThrow(ReadSnapshot::building);
        } catch (BadSqlGrammarException e) {
            throw isOfAnotherShape(e.getSQLException()) ? building() : e;
        }
    }

    /** Tables or columns are missing where facts have not been built, or not in our shape. */
    private static boolean isOfAnotherShape(@Nullable SQLException e) {
        return e != null && MISSING.contains(String.valueOf(e.getSQLState()));
    }

    static NegotiationId negotiation(String id) {
        try {
            return new NegotiationId(id);
        } catch (InvalidValue e) {
            throw unknownNegotiation(id);
        }
    }

    private static RuntimeException unknownNegotiation(String id) {
        return Problem.of(
                        "unknown-negotiation",
                        404,
                        "Unknown negotiation",
                        "See /api/negotiations for the existing ones.")
                .with("negotiation", id)
                .rejected();
    }

    private static RuntimeException building() {
        return Problem.of(
                        "facts-building",
                        503,
                        "The facts are being built",
                        "See /api/projections for their progress, and try again.")
                .rejected();
    }
}
