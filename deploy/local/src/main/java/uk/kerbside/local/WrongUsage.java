package uk.kerbside.local;

/** A command was called with words it does not know. */
public class WrongUsage extends RuntimeException {

    public WrongUsage(String plainEnglish) {
        super(plainEnglish);
    }
}
