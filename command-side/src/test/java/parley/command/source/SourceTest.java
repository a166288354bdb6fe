package parley.command.source;

import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.source.SourceCommand.RateSource;
import parley.command.source.SourceCommand.RegisterSource;
import parley.events.Uri;
import parley.events.ValidTime;
import parley.events.source.Reliability;
import parley.events.source.SealedIdentity;
import parley.events.source.SourceEvent.SourceRated;
import parley.events.source.SourceEvent.SourceRegistered;
import parley.events.source.SourceId;
import parley.events.source.SourceType;

class SourceTest {
    private static final SourceId DIPLOMAT = new SourceId("diplomat");
    private static final SealedIdentity SEALED = new SealedIdentity("k1", "c2VhbGVk");
    private static final SourceRegistered OPEN = registered("An author", false, null);
    private static final SourceRegistered CONFIDENTIAL = registered(null, true, null);
    private static final SourceRegistered NAMED = registered(null, true, SEALED);

    @Test
    void a_source_is_registered() {
        givenNothing().when(register("An author", null, null, false)).records(OPEN);
    }

    @Test
    void a_confidential_source_is_registered_by_its_description() {
        givenNothing().when(register(null, null, null, true)).records(CONFIDENTIAL);
    }

    @Test
    void the_identity_of_a_confidential_source_is_sealed() {
        givenNothing().when(register(null, null, null, true).withIdentity(SEALED)).records(NAMED);
    }

    @Test
    void an_identity_may_be_added_later_by_a_correction() {
        given(CONFIDENTIAL)
                .when(register(null, null, null, true).withIdentity(SEALED))
                .correcting("r1")
                .records(NAMED);
    }

    @Test
    void a_correction_is_complete_so_an_identity_that_it_leaves_out_no_longer_holds() {
        given(NAMED).when(register(null, null, null, true)).correcting("r1").records(CONFIDENTIAL);
    }

    @Test
    @Refuses(Rule.IDENTITY_OF_AN_OPEN_SOURCE)
    void nothing_is_sealed_of_an_open_source() {
        givenNothing()
                .when(register("An author", null, null, false).withIdentity(SEALED))
                .refuses(Rule.IDENTITY_OF_AN_OPEN_SOURCE);
    }

    @Test
    @Refuses(Rule.IDENTITY_OF_AN_OPEN_SOURCE)
    void nor_of_one_whose_confidentiality_is_lifted() {
        given(NAMED)
                .when(register("An author", null, null, false).withIdentity(SEALED))
                .correcting("r1")
                .refuses(Rule.IDENTITY_OF_AN_OPEN_SOURCE);
    }

    @Test
    void confidentiality_is_lifted_by_a_correction() {
        given(CONFIDENTIAL)
                .when(register("An author", null, null, false))
                .correcting("r1")
                .records(OPEN);
    }

    @Test
    @Refuses(Rule.CONFIDENTIAL_IDENTITY_IN_CLEAR)
    void a_confidential_sources_author_is_not_recorded() {
        givenNothing()
                .when(register("An author", null, null, true))
                .refuses(Rule.CONFIDENTIAL_IDENTITY_IN_CLEAR);
    }

    @Test
    @Refuses(Rule.CONFIDENTIAL_IDENTITY_IN_CLEAR)
    void nor_where_its_identity_is_sealed_as_well() {
        givenNothing()
                .when(register("An author", null, null, true).withIdentity(SEALED))
                .refuses(Rule.CONFIDENTIAL_IDENTITY_IN_CLEAR);
    }

    @Test
    @Refuses(Rule.CONFIDENTIAL_IDENTITY_IN_CLEAR)
    void nor_is_its_publisher() {
        givenNothing()
                .when(register(null, "A ministry", null, true))
                .refuses(Rule.CONFIDENTIAL_IDENTITY_IN_CLEAR);
    }

    @Test
    @Refuses(Rule.CONFIDENTIAL_IDENTITY_IN_CLEAR)
    void nor_is_its_address() {
        givenNothing()
                .when(register(null, null, "https://ministry.example/x", true))
                .refuses(Rule.CONFIDENTIAL_IDENTITY_IN_CLEAR);
    }

    @Test
    @Refuses(Rule.CONFIDENTIAL_IDENTITY_IN_CLEAR)
    void nor_is_what_it_is_elsewhere() {
        givenNothing()
                .when(
                        new RegisterSource(
                                DIPLOMAT,
                                SourceType.OFFICIAL,
                                "A diplomatic source",
                                null,
                                null,
                                null,
                                null,
                                true,
                                null,
                                List.of(new Uri("https://ministry.example/x"))))
                .refuses(Rule.CONFIDENTIAL_IDENTITY_IN_CLEAR);
    }

    @Test
    @Refuses(Rule.CONFIDENTIAL_FROM_THE_FIRST)
    void a_source_registered_openly_is_not_made_confidential_afterwards() {
        given(OPEN)
                .when(register(null, null, null, true))
                .correcting("r1")
                .refuses(Rule.CONFIDENTIAL_FROM_THE_FIRST);
    }

    @Test
    void a_sources_reliability_is_rated() {
        var tuesday = ValidTime.of("2026-02-17");
        given(CONFIDENTIAL)
                .when(new RateSource(DIPLOMAT, Reliability.B, "Was right before.", tuesday))
                .records(new SourceRated(DIPLOMAT, Reliability.B, "Was right before.", tuesday));
    }

    private static RegisterSource register(
            @Nullable String author,
            @Nullable String publisher,
            @Nullable String url,
            boolean confidential) {
        return new RegisterSource(
                DIPLOMAT,
                SourceType.OFFICIAL,
                "A diplomatic source",
                author,
                publisher,
                url,
                null,
                confidential,
                null,
                List.of());
    }

    private static SourceRegistered registered(
            @Nullable String author, boolean confidential, @Nullable SealedIdentity identity) {
        return new SourceRegistered(
                DIPLOMAT,
                SourceType.OFFICIAL,
                "A diplomatic source",
                author,
                null,
                null,
                null,
                confidential,
                identity,
                List.of());
    }
}
