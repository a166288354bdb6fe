package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.ValidTime;

class TimesTest {
    @Test
    void every_valid_time_that_an_event_names_is_among_its_times() {
        Histories.from(1, 2_000)
                .flatMap(history -> history.records().stream())
                .map(HistoryRecord::event)
                .forEach(event ->
                        assertThat(Times.of(event).all())
                                .as("Times.of(%s)", event.getClass().getSimpleName())
                                .containsExactlyInAnyOrderElementsOf(named(event).toList()));
    }

    /** Returns the times in a record, in its lists and in the records within it. */
    private static Stream<ValidTime> named(@Nullable Object value) {
        return switch (value) {
            case ValidTime time -> Stream.of(time);
            case List<?> list -> list.stream().flatMap(TimesTest::named);
            case Record record ->
                    Arrays.stream(record.getClass().getRecordComponents())
                            .flatMap(component -> named(value(component, record)));
            case null, default -> Stream.empty();
        };
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
