package parley.query.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A field of a form.
 *
 * @param pointer where it is in the command's JSON (RFC 6901), which is also its name in the form
 * @param label for people: {@code from}, {@code attributions 1}
 * @param hint what it is and how it is written; empty if there is nothing to say
 * @param example of a value; empty if there is none
 * @param required whether it is needed, and a list not empty
 * @param of the kind of thing whose id it is: {@code issue}, {@code any}; empty for no id
 * @param value that it has; empty for none, and for groups and lists
 * @param choices that it takes; empty if it is no choice
 * @param inputs that a group or a list is made of, or what may be said beside a line
 */
record FormField(
        String pointer,
        String label,
        String hint,
        String example,
        Form form,
        boolean required,
        String of,
        String value,
        List<String> choices,
        List<FormField> inputs) {

    private static final String ID = "field";

    /** How it is shown. */
    enum Form {
        LINE,
        PASSAGE,
        CHOICE,
        GROUP,
        LIST
    }

    /** What it is called in the page. */
    public String id() {
        return id(pointer);
    }

    /** What the field of a pointer is called in the page. */
    static String id(String pointer) {
        return ID + pointer.replace('/', '-');
    }

    /** Whether it is shown so. */
    public boolean is(String name) {
        return form == Form.valueOf(name);
    }

    /** Whether it is filled in, or something within. */
    boolean isFilled() {
        return !value.isEmpty() || inputs.stream().anyMatch(FormField::isFilled);
    }

    /** Whether one writes into it, and not into others within. */
    private boolean isWritten() {
        return form != Form.GROUP && form != Form.LIST;
    }

    /** It, and all within. */
    Stream<FormField> all() {
        return Stream.concat(Stream.of(this), inputs.stream().flatMap(FormField::all));
    }

    /**
     * What is needed and blank. What is within something that is not needed is needed once
     * something of that is filled in.
     */
    Stream<FormField> blanks() {
        if (!required && !isFilled()) {
            return Stream.empty();
        }
        if (isWritten()) {
            return value.isEmpty() ? Stream.of(this) : inputs.stream().flatMap(FormField::blanks);
        }
        var within = inputs.stream().flatMap(FormField::blanks).toList();
        return within.isEmpty() && !isFilled() ? Stream.of(this) : within.stream();
    }
}
