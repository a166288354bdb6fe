package parley.query.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A field of a form.
 *
 * @param pointer its place in the command's JSON (RFC 6901), which is also its name in the form
 * @param label for people: {@code from}, {@code attributions 1}
 * @param hint what to enter and how; may be empty
 * @param example an example of a value; may be empty
 * @param required whether a value, or an entry of a list, is required
 * @param of the kind of thing that the field's id identifies: {@code issue}, {@code any}; empty for
 *     other fields
 * @param value its value; empty for none, and for groups and lists
 * @param choices the values to choose from; empty if any is allowed
 * @param inputs the fields of a group, the entries of a list, or the fields that may accompany a
 *     line
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

    /** How a page shows a field. */
    enum Form {
        LINE,
        PASSAGE,
        CHOICE,
        GROUP,
        LIST
    }

    /** Returns its id in the page. */
    public String id() {
        return id(pointer);
    }

    /** Returns the id in the page of the field with this pointer. */
    static String id(String pointer) {
        return ID + pointer.replace('/', '-');
    }

    /** Whether it has the form of this name; templates use it. */
    public boolean is(String name) {
        return form == Form.valueOf(name);
    }

    /** Whether it or a field in it is filled in. */
    boolean isFilled() {
        return !value.isEmpty() || inputs.stream().anyMatch(FormField::isFilled);
    }

    private boolean takesText() {
        return form != Form.GROUP && form != Form.LIST;
    }

    /** Returns this field and all fields in it. */
    Stream<FormField> all() {
        return Stream.concat(Stream.of(this), inputs.stream().flatMap(FormField::all));
    }

    /**
     * Returns the required fields that are blank. A required field in an optional one counts only
     * if something in that one is filled in.
     */
    Stream<FormField> blanks() {
        if (!required && !isFilled()) {
            return Stream.empty();
        }
        if (takesText()) {
            return value.isEmpty() ? Stream.of(this) : inputs.stream().flatMap(FormField::blanks);
        }
        var inner = inputs.stream().flatMap(FormField::blanks).toList();
        return inner.isEmpty() && !isFilled() ? Stream.of(this) : inner.stream();
    }
}
