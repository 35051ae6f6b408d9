package uk.kerbside.bad.parking;

import java.util.concurrent.TimeUnit;

/** Sleeps as well. */
class SleepsByUnit {
    void rest() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1);
    }
}
