package parley.events.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfSyntaxTest {
    @ParameterizedTest(name = "«{0}» is wrong at {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    ""                    | 0  | a date is expected here
                    " 2020"               | 0  | is expected here, not a space
                    "2020 "               | 4  | a space is not allowed here
                    yesterday             | 0  | a date is expected here
                    202                   | 3  | as in 199X
                    201x                  | 3  | as in 199X
                    20260217              | 4  | write a month after '-'
                    2026-2-17             | 6  | a month must be two digits, 01 to 12
                    2026-                 | 5  | a month must be two digits
                    2026-02-              | 8  | a day must be two digits
                    2026-00               | 5  | 01 to 12
                    2026-13               | 5  | 01 to 12, and a season 21 to 32
                    2026-20               | 5  | a season 21 to 32
                    2026-33               | 5  | write the months, as in [2026-01..2026-03]
                    2026-41               | 5  | 33 to 41 divide the year otherwise
                    2026-42               | 5  | a season 21 to 32
                    2026-2X               | 5  | a month must be two digits
                    2026-21-05            | 7  | the date is already complete here
                    2019-02-29            | 8  | 2019-02 has the days 01 to 28
                    2020-04-31            | 8  | 2020-04 has the days 01 to 30
                    2020-04-00            | 8  | 2020-04 has the days 01 to 30
                    20X1-02-29            | 8  | no such day exists
                    2026-02-3X            | 8  | no such day exists
                    17/02/2026            | 2  | a year must have four digits
                    -0000                 | 0  | the year before 0001 is 0000
                    -00                   | 0  | year zero has no sign
                    1915/20               | 7  | a year must have four digits
                    19?/2020              | 3  | an interval must have two ends
                    Y1234                 | 5  | five digits or more
                    Y01234                | 1  | the first of them not 0
                    Y12345E3              | 6  | exponents are not supported
                    1950S2                | 4  | significant digits are not supported
                    ?2026-02              | 0  | a qualifier comes at the end
                    2026?-02              | 5  | a qualifier comes after its last part
                    2026-02?~             | 8  | at most one qualifier
                    2026-02-17T09:30Z?    | 17 | none after a time of day
                    2026-02-17T           | 11 | an hour must be two digits
                    2026-02-17T09         | 13 | an hour must be followed by minutes
                    2026-02-17T25:00      | 11 | an hour must be two digits, 00 to 23
                    2026-02-17T24:30      | 11 | or 24:00 to end the day
                    2026-02-17T09:60      | 14 | a minute must be two digits, 00 to 59
                    2026-02-17T09:30:60Z  | 17 | a second must be two digits, 00 to 59
                    2026-02-17T09:30:15.  | 20 | at least one digit
                    2026-02-17T09:30+15:00 | 17 | -12:00 to +14:00
                    2026-02-17T09:30+14:30 | 16 | -12:00 to +14:00
                    2026-02-17T09:30-12:30 | 16 | -12:00 to +14:00
                    2026-02-17T09:30-00:00 | 16 | zero is Z or +00:00
                    2026-02T09:30         | 7  | a time of day must follow a complete date
                    2026-02-1XT09:30      | 10 | a time of day must follow a complete date
                    /                     | 1  | at least one end
                    ..                    | 0  | '..' may only open or close an interval
                    2026..                | 4  | 2026/.., [2026..]
                    2026-02-17#           | 10 | already complete here
                    2026/2027/2028        | 9  | an interval must have two ends
                    2026/[2027,2028]      | 5  | a set must stand alone
                    [2027,2028]/..        | 11 | an interval must have two ends
                    2026-03/2026-02       | 8  | an interval must end after it begins: exchange the two
                    2026-02-17/18         | 13 | a year must have four digits
                    [2026-03..2026-02]    | 10 | from the earlier to the later
                    2026-02-17/2026-02-16T09:30  | 11 | an interval must end after it begins: exchange the two (
                    2026-02-17/2026-02-17T09:30Z | 11 | give both an offset, or neither
                    2026-02-17T09:30Z/2026-02-17 | 18 | give both an offset, or neither
                    []                    | 1  | a date is expected here
                    [..]                  | 3  | a date is expected here
                    [2026                 | 5  | closing ']'
                    [2020}                | 5  | closing ']'
                    [2020,..2026]         | 6  | '..' may only open
                    [2020..,2026]         | 7  | a date is expected here
                    [2020,[2026]]         | 6  | a set must stand alone
                    {2020,2021}           | 0  | is not a single time
                    """)
    void a_fault_is_reported_with_its_position(String text, int position, String message) {
        var fault = catchThrowableOfType(EdtfSyntax.class, () -> Edtf.parse(text));
        assertThat(fault)
                .hasMessageContaining(message)
                .hasMessageEndingWith("(at index " + position + ")");
        assertThat(fault.position()).isEqualTo(position);
    }

    @Test
    void an_endless_expression_is_refused_unread() {
        var fault = catchThrowableOfType(EdtfSyntax.class, () -> Edtf.parse("2".repeat(501)));
        assertThat(fault.position()).isEqualTo(500);
    }

    @Test
    void the_longest_expression_is_read() {
        var longest = "[" + "2020-02,".repeat(3) + "2020,".repeat(94) + "2021]";
        assertThat(Edtf.parse(longest).text()).hasSize(500);
    }
}
