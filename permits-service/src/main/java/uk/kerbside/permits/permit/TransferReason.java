package uk.kerbside.permits.permit;

/** Why a permit gets another holder. The names are told to everybody. */
public enum TransferReason {
    /** The holder has died; somebody of the household goes on. */
    BEREAVEMENT,
    /** Somebody looks after the holder's affairs, by a registered power of attorney or an order of a court. */
    POWER_OF_ATTORNEY,
    /** The household has parted, or something else an officer has looked at. */
    OTHER
}
