package parley.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.eventstore.append.AppendBuilder.changing;
import static parley.eventstore.append.AppendBuilder.founding;
import static parley.eventstore.append.AppendBuilder.issue;
import static parley.eventstore.append.TestLog.refusal;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import parley.eventstore.AppendRejected.DanglingReference;
import parley.eventstore.AppendRejected.DanglingReference.Fault;
import parley.eventstore.AppendRejected.VersionConflict;
import parley.eventstore.Reference;

class ReferenceTest {
    private static final TestLog LOG = new TestLog();

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    void references_to_what_exists_are_stored() {
        LOG.append(founding("g").as("g-1"));
        LOG.append(changing("g", 1).as("g-2").correcting("g-1", "g-1"));
        assertThat(
                        LOG.append(
                                founding("h")
                                        .naming(issue("g"))
                                        .namingRecord("g-1")
                                        .namingRecord("g-2")))
                .isNotNull();
    }

    @Test
    void a_reference_into_nothing_is_refused() {
        LOG.append(founding(issue("elsewhere", "only-there")).as("only-there-1"));

        for (var append :
                List.of(
                        founding("i").naming(issue("nowhere")),
                        founding("i").naming(issue("only-there")),
                        founding("i").namingRecord("no-such-record"),
                        founding("i").namingRecord("only-there-1"))) {
            assertThat(refusal(LOG.log.append(append.build())))
                    .isInstanceOfSatisfying(
                            DanglingReference.class,
                            refused -> assertThat(refused.fault()).isEqualTo(Fault.MISSING));
        }
        assertThat(LOG.reader.version(issue("i"))).isZero();
    }

    @Test
    void neither_a_retracted_thing_nor_its_records_can_be_referenced() {
        LOG.append(founding("j").as("j-1"));
        LOG.append(changing("j", 1).as("j-2").correcting("j-1", "j-1"));
        LOG.append(changing("j", 2).as("j-3").correcting("j-2", "j-1"));
        LOG.append(changing("j", 3).as("j-4"));
        LOG.append(changing("j", 4).retracting("j-1", true));

        for (var append :
                List.of(
                        founding("k").naming(issue("j")),
                        founding("k").namingRecord("j-1"),
                        founding("k").namingRecord("j-2"),
                        founding("k").namingRecord("j-3"),
                        founding("k").namingRecord("j-4"))) {
            assertThat(refusal(LOG.log.append(append.build())))
                    .isInstanceOfSatisfying(
                            DanglingReference.class,
                            refused -> assertThat(refused.fault()).isEqualTo(Fault.RETRACTED));
        }
    }

    @Test
    void a_retracted_record_cannot_be_referenced_though_its_thing_can() {
        LOG.append(founding("o").as("o-1"));
        LOG.append(changing("o", 1).as("o-2"));
        LOG.append(changing("o", 2).as("o-3").correcting("o-2", "o-2"));
        LOG.append(changing("o", 3).retracting("o-2", false));

        for (var record : List.of("o-2", "o-3")) {
            assertThat(refusal(LOG.log.append(founding("p").namingRecord(record).build())))
                    .isInstanceOfSatisfying(
                            DanglingReference.class,
                            refused -> assertThat(refused.fault()).isEqualTo(Fault.RETRACTED));
        }
        assertThat(LOG.append(founding("p").naming(issue("o")).namingRecord("o-1"))).isNotNull();
    }

    @Test
    void a_record_of_the_same_id_is_retracted_in_its_own_negotiation_alone() {
        LOG.append(founding("s").as("s-1"));
        LOG.append(changing("s", 1).as("s-2").correcting("s-1", "s-1"));
        LOG.append(founding(issue("elsewhere", "s")).as("s-1"));
        LOG.append(changing(issue("elsewhere", "s"), 1).as("s-2").correcting("s-1", "s-1"));
        LOG.append(changing(issue("elsewhere", "s"), 2).as("s-3").retracting("s-1", false));

        for (var record : List.of("s-1", "s-2")) {
            assertThat(LOG.append(founding("t-" + record).namingRecord(record))).isNotNull();
            var there = founding(issue("elsewhere", "t")).namingRecord(record).build();
            assertThat(refusal(LOG.log.append(there)))
                    .isInstanceOfSatisfying(
                            DanglingReference.class,
                            refused -> assertThat(refused.fault()).isEqualTo(Fault.RETRACTED));
        }
        assertThat(LOG.append(changing("s", 2).as("s-3").retracting("s-1", false))).isNotNull();
    }

    @Test
    void of_several_that_dangle_the_first_mentioned_is_named() {
        for (int first = 0; first < 8; first++) {
            var append = founding("n");
            for (int i = 0; i < 8; i++) {
                append.naming(issue("nowhere-" + (first + i) % 8));
            }
            var named = new Reference.ToThing(issue("nowhere-" + first));
            assertThat(refusal(LOG.log.append(append.build())))
                    .isInstanceOfSatisfying(
                            DanglingReference.class,
                            refused -> assertThat(refused.reference()).isEqualTo(named));
        }
    }

    @Test
    void a_record_that_rests_on_another_stream_is_stored_while_that_is_unchanged() {
        LOG.append(founding("u"));
        LOG.append(founding("v").whileUnchanged(issue("u"), 1));
        LOG.append(changing("u", 1));

        var outdated = founding("w").whileUnchanged(issue("u"), 1);
        assertThat(refusal(LOG.log.append(outdated.build())))
                .isInstanceOfSatisfying(
                        VersionConflict.class,
                        refused -> {
                            assertThat(refused.thing()).isEqualTo(issue("u"));
                            assertThat(refused.expected()).isEqualTo(1);
                            assertThat(refused.actual()).isEqualTo(2);
                        });
        assertThat(LOG.append(founding("w").whileUnchanged(issue("u"), 2))).isNotNull();
        assertThat(LOG.append(founding("x").whileUnchanged(issue("nothing"), 0))).isNotNull();
    }

    @Test
    void what_fell_and_returned_can_be_referenced_until_it_falls_again() {
        LOG.append(founding("l").as("l-1"));
        LOG.append(changing("l", 1).as("l-2"));
        LOG.append(changing("l", 2).as("fall").retracting("l-2", false));
        LOG.append(changing("l", 3).as("return").returning("l-2", "fall", false));
        assertThat(LOG.append(founding("m").naming(issue("l")).namingRecord("l-2"))).isNotNull();

        LOG.append(changing("l", 4).as("fall-again").retracting("l-2", false));
        assertRefused(founding("y").namingRecord("l-2"), Fault.RETRACTED);
    }

    @Test
    void with_a_thing_returns_what_is_about_it_but_what_was_retracted_apart() {
        LOG.append(founding("aa").as("aa-1"));
        LOG.append(changing("aa", 1).as("aa-2"));
        LOG.append(changing("aa", 2).as("aa-3"));
        LOG.append(changing("aa", 3).as("apart").retracting("aa-3", false));
        LOG.append(changing("aa", 4).as("whole").retracting("aa-1", true));
        LOG.append(changing("aa", 5).as("back").returning("aa-1", "whole", true));

        assertThat(LOG.append(founding("ab").naming(issue("aa")).namingRecord("aa-2"))).isNotNull();
        assertRefused(founding("ac").namingRecord("aa-3"), Fault.RETRACTED);
    }

    @Test
    void what_returns_in_a_batch_can_be_referenced_in_it() throws Exception {
        LOG.append(founding("ad").as("ad-1"));
        LOG.append(changing("ad", 1).as("ad-2"));
        LOG.append(changing("ad", 2).as("ad-fall").retracting("ad-1", true));
        var answers =
                LOG.appendTogether(
                        founding("ae").naming(issue("ad")),
                        changing("ad", 3).as("ad-return").returning("ad-1", "ad-fall", true),
                        founding("ae").naming(issue("ad")).namingRecord("ad-2"),
                        founding("af").namingRecord("ad-return"));
        assertThat(refusal(answers.get(0))).isInstanceOf(DanglingReference.class);
        assertThat(answers.get(2).join().version()).isEqualTo(1);
        assertThat(refusal(answers.get(3)))
                .isInstanceOfSatisfying(
                        DanglingReference.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.RETRACTION));
    }

    @Test
    void a_retraction_cannot_be_referenced() {
        LOG.append(founding("ag").as("ag-1"));
        LOG.append(changing("ag", 1).as("ag-2"));
        LOG.append(changing("ag", 2).as("ag-fall").retracting("ag-2", false));
        assertRefused(founding("ah").namingRecord("ag-fall"), Fault.RETRACTION);
    }

    private static void assertRefused(AppendBuilder append, Fault fault) {
        assertThat(refusal(LOG.log.append(append.build())))
                .isInstanceOfSatisfying(
                        DanglingReference.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }
}
