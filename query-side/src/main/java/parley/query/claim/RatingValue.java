package parley.query.claim;

/**
 * How a claim is rated.
 *
 * @param rating the Admiralty code: a letter and a figure
 */
public record RatingValue(String rating, String reason) {}
