package uk.kerbside.bad.parking;

/** Sleeps. */
class Sleeps {
    void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
