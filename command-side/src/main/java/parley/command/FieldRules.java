package parley.command;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.Language;
import parley.events.Slug;
import parley.events.TextRules;
import parley.events.ValidTime;

/**
 * What commands check where they are made, so that a value which cannot be is refused at its field,
 * before anything is decided. What events check too is checked by the same rules.
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

    /** Each of them a {@link #line}. */
    public static List<String> lines(String field, List<String> texts) {
        return texts.stream().map(text -> line(field, text)).toList();
    }

    /** See {@link TextRules#passage}. */
    public static String passage(String field, String text) {
        return located(field, text, TextRules::passage);
    }

    /** See {@link TextRules#optionalPassage}. */
    public static @Nullable String optionalPassage(String field, @Nullable String text) {
        return text == null ? null : passage(field, text);
    }

    /** See {@link Language#tag}, where it may be absent. */
    public static @Nullable String optionalLanguage(String field, @Nullable String tag) {
        return tag == null ? null : located(field, tag, Language::tag);
    }

    /** A short name in the form of an id ({@link Slug}), where it may be absent. */
    public static @Nullable String optionalSlug(String field, @Nullable String slug) {
        return slug == null ? null : located(field, slug, Slug::check);
    }

    /**
     * A time at which something begins or ends, or happens at once.
     *
     * @throws InvalidField if it is written with two ends
     */
    public static ValidTime moment(String field, ValidTime time) {
        if (time.edtf().isInterval()) {
            throw new InvalidField(
                    field,
                    "a single moment is required, and this has two ends; write \"some time between a and b\" as [a..b]");
        }
        return time;
    }

    /** See {@link #moment}, where the time may be absent. */
    public static @Nullable ValidTime optionalMoment(String field, @Nullable ValidTime time) {
        return time == null ? null : moment(field, time);
    }

    /**
     * A list that cannot be empty.
     *
     * @param otherwise what to say if it is
     */
    public static <T> List<T> some(String field, List<T> values, String otherwise) {
        check(field, !values.isEmpty(), otherwise);
        return List.copyOf(values);
    }

    /** Refuses the field unless something holds. */
    public static void check(String field, boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidField(field, otherwise);
        }
    }

    private static String located(String field, String text, UnaryOperator<String> check) {
        var kept = kept(field, text, check);
        check(field, TextRules.isVisible(kept), "this text has no visible characters");
        return kept;
    }

    private static String kept(String field, String text, UnaryOperator<String> check) {
        try {
            return check.apply(text);
        } catch (InvalidValue e) {
            throw new InvalidField(field, String.valueOf(e.getMessage()));
        }
    }
}
