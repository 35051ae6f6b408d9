package uk.kerbside.helpline.pass;

/** Where the key pair is kept. */
public interface SigningKeyStore {
    /** Keeps this key unless there is one already; returns the one that is kept, the same for all instances. */
    SigningKey keepFirst(SigningKey made);
}
