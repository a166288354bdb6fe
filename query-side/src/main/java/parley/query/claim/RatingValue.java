package parley.query.claim;

/**
 * The rating of a claim.
 *
 * @param rating the Admiralty code: a letter and a digit
 */
public record RatingValue(String rating, String reason) {}
