package parley.query.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param pointer where it is in the command's JSON (RFC 6901), which is also its name in the form
 * @param label for people: {@code from}, {@code attributions 1}
 * @param hint what it is and how it is written; empty if there is nothing to say
 * @param example of a value; empty if there is none
 * @param value that it has; empty for none, and for groups and lists
 * @param choices that it takes; empty if it is no choice
 * @param fault why its value can't be; absent if it can
 * @param inputs that a group or a list is made of
 */
record Input(
        String pointer,
        String label,
        String hint,
        String example,
        Form form,
        boolean required,
        String value,
        List<String> choices,
        @Nullable String fault,
        List<Input> inputs) {

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

    /** Whether something within is filled in, or at fault. */
    public boolean isTouched() {
        return !value.isEmpty() || fault != null || inputs.stream().anyMatch(Input::isTouched);
    }
}
