package parley.query.form;

import java.util.List;

/**
 * The reason why a form was not accepted.
 *
 * @param title what is wrong
 * @param detail what to do about it
 * @param places the fields at fault; empty if none is
 */
record FormError(String title, String detail, List<Place> places) {
    /** A field at fault: its JSON Pointer and its label. */
    record Place(String pointer, String label) {
        static Place of(FormField input) {
            return new Place(input.pointer(), label(input.pointer()));
        }

        /** Turns {@code /attributions/0/source} into "attributions 1, source". */
        private static String label(String pointer) {
            var label = new StringBuilder();
            for (var step : pointer.substring(1).split("/", -1)) {
                if (step.matches("\\d+")) {
                    label.append(' ').append(Integer.parseInt(step) + 1);
                } else {
                    label.append(label.isEmpty() ? "" : ", ").append(step);
                }
            }
            return label.toString();
        }

        /** Returns the id of the field in the page. */
        public String field() {
            return FormField.id(pointer);
        }
    }

    boolean isAt(FormField input) {
        return places.stream().anyMatch(place -> place.pointer().equals(input.pointer()));
    }
}
