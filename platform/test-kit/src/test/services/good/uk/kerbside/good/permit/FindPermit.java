package uk.kerbside.good.permit;

/** A use case whose verb is to find. */
public class FindPermit {
    /** What came of it. */
    public record Found(String number) {}

    public Found find(String number) {
        return new Found(number);
    }
}
