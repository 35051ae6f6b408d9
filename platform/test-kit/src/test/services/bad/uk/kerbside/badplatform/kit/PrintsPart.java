package uk.kerbside.badplatform.kit;

/** A part that writes to the console. */
class PrintsPart {
    void say() {
        System.err.println("something");
    }
}
