package parley.events.statement;

import parley.events.InvalidField;
import parley.events.Language;
import parley.events.TextRules;

/**
 * A translation of a wording.
 *
 * @param language the target language, as a BCP 47 tag
 */
public record Translation(String wording, String language) {
    public Translation {
        wording = InvalidField.check("wording", wording, TextRules::passage);
        language = InvalidField.check("language", language, Language::tag);
    }
}
