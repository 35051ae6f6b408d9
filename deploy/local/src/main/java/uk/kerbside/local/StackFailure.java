package uk.kerbside.local;

/** Something that stops the stack, told in words a person at the terminal can act on. */
public class StackFailure extends RuntimeException {

    public StackFailure(String plainEnglish) {
        super(plainEnglish);
    }

    public StackFailure(String plainEnglish, Throwable cause) {
        super(plainEnglish, cause);
    }
}
