package parley.standalone.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.json.Json;

/** What people are told of refused lines, from the API's problems. */
class RefusedLinesTest {
    private final RefusedLines refused = new RefusedLines();
    private final List<String> told = new ArrayList<>();
    private long line;

    @Test
    void lines_that_name_the_same_missing_thing_are_told_together() {
        for (int i = 0; i < 116; i++) {
            refuse(
                    "'type':'urn:parley:problem:dangling-reference','detail':'Record it first.','reference':'minsk/negotiation/minsk','standing':'missing'");
        }
        assertThat(told)
                .containsExactly(
                        "Line 1 (c) names `minsk/negotiation/minsk`, which is not on record. Record it first.");
        assertThat(refused.groups())
                .containsExactly(
                        "116 lines name `minsk/negotiation/minsk`, which is not on record; the first is line 1. Record it first.");
    }

    @Test
    void missing_and_retracted_things_and_records_are_told_apart() {
        refuse(
                "'type':'urn:parley:problem:dangling-reference','reference':'a','standing':'missing'");
        refuse(
                "'type':'urn:parley:problem:dangling-reference','reference':'a','standing':'retracted'");
        refuse("'type':'urn:parley:problem:thing-unknown','thing':'n/issue/b'");
        refuse("'type':'urn:parley:problem:record-unknown','record':'r'");
        assertThat(told)
                .satisfiesExactly(
                        one -> assertThat(one).contains("names `a`, which is not on record"),
                        one -> assertThat(one).contains("names `a`, which was retracted"),
                        one -> assertThat(one).contains("names `n/issue/b`, which is not on"),
                        one -> assertThat(one).contains("names `r`, which is not on record"));
        assertThat(refused.groups()).isEmpty();
    }

    @Test
    void a_recorded_time_out_of_order_is_told_with_the_last_one() {
        var order = "'type':'urn:parley:problem:transcription-out-of-order','given':'%s','%s':'%s'";
        refuse(order.formatted("2020-01-01T00:00:00Z", "last", "2020-01-02T00:00:00Z"));
        refuse(order.formatted("2020-01-01T12:00:00Z", "last", "2020-01-02T00:00:00Z"));
        refuse(order.formatted("2030-01-01T00:00:00Z", "present", "2026-01-01T00:00:00Z"));
        assertThat(told)
                .satisfiesExactly(
                        one ->
                                assertThat(one)
                                        .contains(
                                                "gives the recorded time 2020-01-01T00:00:00Z",
                                                "last record is of 2020-01-02T00:00:00Z"),
                        one ->
                                assertThat(one)
                                        .contains("2030-01-01T00:00:00Z", "not one of the past"));
        assertThat(refused.groups())
                .singleElement()
                .asString()
                .startsWith("2 lines give a recorded time")
                .contains("the first is line 1");
    }

    @Test
    void a_time_that_lies_ahead_is_told_with_when_it_is_recorded() {
        refuse(
                "'type':'urn:parley:problem:valid-time-to-come','time':'2031','recordedAt':'2026-01-01T00:00:00Z'");
        assertThat(told.getFirst())
                .contains("gives the time 2031, which had not begun by 2026-01-01T00:00:00Z");
    }

    @Test
    void whatever_else_is_wrong_is_told_in_the_problems_words() {
        var invalid =
                "'type':'urn:parley:problem:invalid-value','title':'T','detail':'D.','field':'/%s'";
        refuse(invalid.formatted("a"));
        refuse(invalid.formatted("b"));
        refuse(invalid.formatted("a"));
        assertThat(told)
                .containsExactly(
                        "Line 1 (c) was refused. T: D. (/a)", "Line 2 (c) was refused. T: D. (/b)");
        assertThat(refused.groups())
                .containsExactly("2 lines were refused; the first is line 1. T: D. (/a)");
    }

    @Test
    void there_are_so_many_groups_and_the_rest_is_counted() {
        for (int i = 0; i < 2_500; i++) {
            refuse("'type':'urn:parley:problem:thing-unknown','thing':'n/issue/%d'".formatted(i));
        }
        assertThat(told).hasSize(1_000);
        assertThat(refused.groups())
                .singleElement()
                .asString()
                .startsWith("1,500 more lines were not recorded");
    }

    private void refuse(String problem) {
        var json =
                "{'line':%d,'status':'refused','record':'c','problem':{%s}}"
                        .formatted(++line, problem)
                        .replace('\'', '"');
        refused.add(Json.lenient().readValue(json, ImportResult.class)).ifPresent(told::add);
    }
}
