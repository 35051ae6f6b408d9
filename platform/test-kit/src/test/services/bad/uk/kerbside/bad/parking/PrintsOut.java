package uk.kerbside.bad.parking;

/** Writes to the console. */
class PrintsOut {
    void say() {
        System.out.println("something");
    }
}
