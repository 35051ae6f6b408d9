package uk.kerbside.bad.wiring;

import java.util.logging.Logger;

/** Logs by another way. */
class LogsElsewhere {
    void say() {
        Logger.getLogger("bad").info("something");
    }
}
