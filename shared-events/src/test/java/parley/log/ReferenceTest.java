package parley.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.log.AppendBuilder.changing;
import static parley.log.AppendBuilder.founding;
import static parley.log.AppendBuilder.issue;
import static parley.log.TestLog.refusal;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import parley.log.AppendRefused.DanglingReference;
import parley.log.AppendRefused.VersionConflict;

class ReferenceTest {
    private static final TestLog LOG = new TestLog();

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    @DisplayName("references to what exists are stored")
    void referencesToWhatExistsAreStored() {
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
    @DisplayName("a reference into nothing is refused")
    void aReferenceIntoNothingIsRefused() {
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
    @DisplayName("what was retracted is referred to no more nor is any record of a retracted thing")
    void whatWasRetractedIsReferredToNoMoreNorIsAnyRecordOfARetractedThing() {
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
    @DisplayName("of several that dangle the first mentioned is named")
    void ofSeveralThatDangleTheFirstMentionedIsNamed() {
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
    @DisplayName("what was decided on by another stream is stored while that is as it was")
    void whatWasDecidedOnByAnotherStreamIsStoredWhileThatIsAsItWas() {
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
    @DisplayName("what was retracted is not retracted again")
    void whatWasRetractedIsNotRetractedAgain() {
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
