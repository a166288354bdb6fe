package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.events.Event;
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

    private static Stream<ValidTime> named(Event event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.getType() == ValidTime.class)
                .map(component -> value(component, event))
                .filter(ValidTime.class::isInstance)
                .map(ValidTime.class::cast);
    }

    private static Object value(RecordComponent component, Event event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
