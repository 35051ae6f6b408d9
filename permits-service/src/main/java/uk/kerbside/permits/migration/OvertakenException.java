package uk.kerbside.permits.migration;

/** Somebody else has worked on the same rows meanwhile: what was made of them here is dropped. */
class OvertakenException extends RuntimeException {
    OvertakenException(String importId) {
        super("Another instance has worked on rows of import " + importId);
    }
}
