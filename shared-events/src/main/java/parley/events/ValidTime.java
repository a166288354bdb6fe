package parley.events;

import org.jspecify.annotations.Nullable;
import parley.events.time.Edtf;

/**
 * When something was true in the world, as far as is known.
 *
 * @param edtf the expression as written, with years from −4712 to 9999; without an offset it is
 *     read in the negotiation's time zone
 * @param wording how the source put it, where EDTF cannot carry it ("overnight", "ran late")
 * @param inferredFrom what the recorder inferred it from; absent when the source states it
 */
public record ValidTime(
        Edtf edtf, @OneLine @Nullable String wording, @Nullable String inferredFrom) {
    public ValidTime {
        edtf = InvalidField.check("edtf", edtf, Edtf::asValidTime);
        wording = InvalidField.check("wording", wording, TextRules::optionalLine);
        inferredFrom = InvalidField.check("inferredFrom", inferredFrom, TextRules::optionalLine);
    }

    public static ValidTime of(String edtf) {
        return new ValidTime(Edtf.parse(edtf), null, null);
    }
}
