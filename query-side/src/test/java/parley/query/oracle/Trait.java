package parley.query.oracle;

/** The traits of random histories, with the shares that they must have. */
enum Trait {
    LATE_RECORD(Of.RECORDS, 8, 18),
    COMPLETION(Of.RECORDS, 0.2, 1.2),
    CORRECTION(Of.RECORDS, 16, 27),
    CORRECTED_DATE(Of.RECORDS, 9, 18),
    CORRECTION_OF_CORRECTION(Of.RECORDS, 5, 10),
    CORRECTED_FOUNDING(Of.RECORDS, 7, 15),
    MOVED_TO_ANOTHER_FACET(Of.RECORDS, 1.2, 3.5),
    RETRACTION(Of.RECORDS, 7, 16),
    RETRACTED_FOUNDING(Of.RECORDS, 1.8, 5),
    RETRACTED_CORRECTION(Of.RECORDS, 0.9, 3),
    RETRACTED_RETRACTION(Of.RECORDS, 0.8, 4),
    RETRACTION_OF_THIRD_DEGREE(Of.RECORDS, 0.1, 1.5),
    TIE_OF_BOUNDS(Of.RECORDS, 3.5, 10),
    TIE_OF_INSTANTS(Of.RECORDS, 0.7, 3),
    UNDATED_BESIDE_DATED(Of.RECORDS, 1, 9),
    ANOTHER_AUTHORS_FIGURE(Of.RECORDS, 0.15, 2),
    END_OF_A_COURSE(Of.RECORDS, 2.8, 8),
    END_OF_A_STATE(Of.RECORDS, 0.5, 4),
    END_WITHIN_ITS_BEGINNING(Of.RECORDS, 0.2, 2),
    IMPRECISE(Of.RECORDS, 35, 55),
    MONTH(Of.RECORDS, 4, 9),
    SEASON(Of.RECORDS, 1.6, 4.5),
    SET(Of.RECORDS, 3.5, 8.5),
    UNSPECIFIED_DIGITS(Of.RECORDS, 2.8, 7),
    QUALIFIED(Of.RECORDS, 4, 10),
    INTERVAL(Of.RECORDS, 5, 12),
    CLOCK_CHANGE(Of.RECORDS, 1.5, 4.5),
    TRANSCRIBED(Of.HISTORIES, 33, 55),
    TRANSCRIBED_DAYS_APART(Of.HISTORIES, 13, 27),
    TRANSCRIBED_AT_ONE_TIME(Of.HISTORIES, 19, 36),
    TRANSCRIBED_THEN_LIVE(Of.HISTORIES, 20, 39),
    LIVE_AT_ONE_TIME(Of.HISTORIES, 43, 66),
    SEVERAL_THINGS(Of.HISTORIES, 52, 75),
    TWO_NEGOTIATIONS(Of.HISTORIES, 9, 22),
    IN_ZURICH(Of.HISTORIES, 13, 28),
    IN_NEW_YORK(Of.HISTORIES, 13, 28),
    IN_UTC(Of.HISTORIES, 13, 28),
    IN_KOLKATA(Of.HISTORIES, 13, 28),
    IN_SYDNEY(Of.HISTORIES, 13, 28);

    /** The whole of which it is a share. */
    enum Of {
        RECORDS,
        HISTORIES
    }

    final Of of;

    /** In per cent. */
    final double atLeast;

    /** In per cent. */
    final double atMost;

    Trait(Of of, double atLeast, double atMost) {
        this.of = of;
        this.atLeast = atLeast;
        this.atMost = atMost;
    }
}
