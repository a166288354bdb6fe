package parley.events.statement;

import parley.events.Language;
import parley.events.TextRules;

/**
 * A wording in another language than that in which it stands on record.
 *
 * @param language into which it was translated, as a BCP 47 tag
 */
public record Translation(String wording, String language) {
    public Translation {
        wording = TextRules.passage(wording);
        language = Language.tag(language);
    }
}
