package parley.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.eventstore.append.AppendBuilder.changing;
import static parley.eventstore.append.AppendBuilder.founding;
import static parley.eventstore.append.AppendBuilder.issue;
import static parley.eventstore.append.TestLog.refusal;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import parley.eventstore.AppendRejected.DanglingReference;
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
                            refused -> assertThat(refused.retracted()).isFalse());
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
                            refused -> assertThat(refused.retracted()).isTrue());
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
                            refused -> assertThat(refused.retracted()).isTrue());
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
                            refused -> assertThat(refused.retracted()).isTrue());
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
    void what_was_retracted_is_not_retracted_again() {
        LOG.append(founding("l").as("l-1"));
        LOG.append(changing("l", 1).as("l-2"));
        LOG.append(changing("l", 2).retracting("l-2", false));
        assertThatThrownBy(() -> LOG.append(changing("l", 3).retracting("l-2", false)))
                .isInstanceOf(DanglingReference.class);
        assertThat(LOG.append(founding("m").naming(issue("l"))))
                .as("only a record of l was retracted, not l")
                .isNotNull();
    }
}
