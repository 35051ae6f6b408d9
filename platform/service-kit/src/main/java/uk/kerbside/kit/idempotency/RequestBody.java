package uk.kerbside.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;

/** What the body of the current request hashes to. */
@RequestScoped
public class RequestBody {
    private byte[] hash = Hashes.of(new byte[0]);

    /** Remembers the body just read. */
    public void isRead(byte[] body) {
        hash = Hashes.ofCanonical(body);
    }

    byte[] hash() {
        return hash;
    }
}
