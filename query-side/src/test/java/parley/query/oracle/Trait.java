package parley.query.oracle;

/** What random histories are made of, and how much of it they have to have. */
enum Trait {
    LATE_RECORD(Of.RECORDS, 10, 40),
    CORRECTION(Of.RECORDS, 10, 40),
    CORRECTED_DATE(Of.RECORDS, 5, 40),
    CORRECTION_OF_CORRECTION(Of.RECORDS, 3, 30),
    CORRECTED_FOUNDING(Of.RECORDS, 2, 30),
    MOVED_TO_ANOTHER_FACET(Of.RECORDS, 0.5, 10),
    RETRACTION(Of.RECORDS, 5, 20),
    RETRACTED_FOUNDING(Of.RECORDS, 1, 15),
    RETRACTED_CORRECTION(Of.RECORDS, 1, 15),
    TIE_OF_BOUNDS(Of.RECORDS, 2, 30),
    TIE_OF_INSTANTS(Of.RECORDS, 1, 30),
    END(Of.RECORDS, 5, 30),
    IMPRECISE(Of.RECORDS, 20, 70),
    MONTH(Of.RECORDS, 2, 30),
    SET(Of.RECORDS, 2, 30),
    UNSPECIFIED_DIGITS(Of.RECORDS, 2, 30),
    QUALIFIED(Of.RECORDS, 2, 30),
    INTERVAL(Of.RECORDS, 2, 30),
    CLOCK_CHANGE(Of.RECORDS, 1, 30),
    TRANSCRIBED(Of.HISTORIES, 20, 60),
    TRANSCRIBED_DAYS_APART(Of.HISTORIES, 15, 60),
    TRANSCRIBED_AT_ONE_TIME(Of.HISTORIES, 15, 60),
    TRANSCRIBED_THEN_LIVE(Of.HISTORIES, 10, 60),
    LIVE_AT_ONE_TIME(Of.HISTORIES, 10, 60),
    SEVERAL_THINGS(Of.HISTORIES, 60, 100),
    TWO_NEGOTIATIONS(Of.HISTORIES, 10, 40),
    IN_ZURICH(Of.HISTORIES, 20, 30),
    IN_NEW_YORK(Of.HISTORIES, 20, 30),
    IN_UTC(Of.HISTORIES, 20, 30),
    IN_KOLKATA(Of.HISTORIES, 20, 30);

    /** What a share is a share of. */
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
