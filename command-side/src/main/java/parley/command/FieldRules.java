package parley.command;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidField;
import parley.events.Language;
import parley.events.Slug;
import parley.events.TextRules;
import parley.events.ValidTime;

/**
 * Checks that commands make on construction, so that an invalid value is refused with the name of
 * its field before anything is decided. Events apply the same rules.
 */
public final class FieldRules {
    private FieldRules() {}

    /** See {@link TextRules#line}. */
    public static String line(String field, String text) {
        return located(field, text, TextRules::line);
    }

    /** See {@link TextRules#optionalLine}. */
    public static @Nullable String optionalLine(String field, @Nullable String text) {
        return text == null ? null : line(field, text);
    }

    /** Checks each with {@link #line}; a fault is that of {@code field/0}, and so on. */
    public static List<String> lines(String field, List<String> texts) {
        return each(field, texts, FieldRules::line);
    }

    /** See {@link TextRules#passage}. */
    public static String passage(String field, String text) {
        return located(field, text, TextRules::passage);
    }

    /** Checks each with {@link #passage}; a fault is that of {@code field/0}, and so on. */
    public static List<String> passages(String field, List<String> texts) {
        return each(field, texts, FieldRules::passage);
    }

    private static List<String> each(
            String field, List<String> texts, BinaryOperator<String> check) {
        return IntStream.range(0, texts.size())
                .mapToObj(index -> check.apply(field + "/" + index, texts.get(index)))
                .toList();
    }

    /** See {@link TextRules#optionalPassage}. */
    public static @Nullable String optionalPassage(String field, @Nullable String text) {
        return text == null ? null : passage(field, text);
    }

    /** See {@link Language#tag}; the tag may be absent. */
    public static @Nullable String optionalLanguage(String field, @Nullable String tag) {
        return tag == null ? null : located(field, tag, Language::tag);
    }

    /** A short name in the form of an id ({@link Slug}); it may be absent. */
    public static @Nullable String optionalSlug(String field, @Nullable String slug) {
        return slug == null ? null : located(field, slug, Slug::check);
    }

    /**
     * A time at which something begins, ends or happens.
     *
     * @throws InvalidField if the time is an interval
     */
    public static ValidTime moment(String field, ValidTime time) {
        if (time.edtf().isInterval()) {
            throw new InvalidField(
                    field,
                    "a single moment is required, and this has two ends; write \"some time between a and b\" as [a..b]");
        }
        return time;
    }

    /** See {@link #moment}; the time may be absent. */
    public static @Nullable ValidTime optionalMoment(String field, @Nullable ValidTime time) {
        return time == null ? null : moment(field, time);
    }

    /**
     * Refuses an empty list.
     *
     * @param otherwise the message if it is empty
     */
    public static <T> List<T> some(String field, List<T> values, String otherwise) {
        check(field, !values.isEmpty(), otherwise);
        return List.copyOf(values);
    }

    /** Refuses the field with this message unless the condition holds. */
    public static void check(String field, boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidField(field, otherwise);
        }
    }

    private static String located(String field, String text, UnaryOperator<String> check) {
        var checked = InvalidField.check(field, text, check);
        check(field, TextRules.isVisible(checked), "this text has no visible characters");
        return checked;
    }
}
