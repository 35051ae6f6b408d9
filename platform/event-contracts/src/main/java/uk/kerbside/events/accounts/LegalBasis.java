package uk.kerbside.events.accounts;

/** By what law somebody acts in another's place. */
public enum LegalBasis {
    /** Registered with the Office of the Public Guardian; Mental Capacity Act 2005, s. 9. */
    LASTING_POWER_OF_ATTORNEY("attorney"),
    /** Made before October 2007. */
    ENDURING_POWER_OF_ATTORNEY("attorney"),
    /** By order of the Court of Protection; Mental Capacity Act 2005, s. 16. */
    DEPUTYSHIP("deputy"),
    /** Of somebody who has died: by will, or by letters of administration. */
    EXECUTOR("executor");

    private final String role;

    LegalBasis(String role) {
        this.role = role;
    }

    /** The role under which is recorded what somebody does by it. */
    public String role() {
        return role;
    }
}
