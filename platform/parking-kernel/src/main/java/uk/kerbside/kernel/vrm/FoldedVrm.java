package uk.kerbside.kernel.vrm;

/** A mark with O written as 0 and I as 1 everywhere: equal for marks that look alike. Folding twice changes nothing. */
public record FoldedVrm(String value) {
    public FoldedVrm {
        value = value.replace('O', '0').replace('I', '1');
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return Masked.mark(value);
    }
}
