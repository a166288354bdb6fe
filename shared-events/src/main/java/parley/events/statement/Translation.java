package parley.events.statement;

import parley.events.Language;
import parley.events.TextRules;

/**
 * A translation of a wording.
 *
 * @param language the target language, as a BCP 47 tag
 */
public record Translation(String wording, String language) {
    public Translation {
        wording = TextRules.passage(wording);
        language = Language.tag(language);
    }
}
