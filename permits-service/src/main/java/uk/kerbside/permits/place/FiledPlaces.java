package uk.kerbside.permits.place;

/** The rows of files that were taken: one that comes again says nothing new, whatever has become of its place since. */
public interface FiledPlaces {
    /** Whether a row that describes the place just so was taken before. */
    boolean wasTaken(CouncilPlace row);

    /** Keeps that it was. */
    void keepTaken(CouncilPlace row);
}
