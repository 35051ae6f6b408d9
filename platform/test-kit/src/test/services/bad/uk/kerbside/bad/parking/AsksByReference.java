package uk.kerbside.bad.parking;

import java.util.function.LongSupplier;

/** Asks the machine by reference. */
class AsksByReference {
    LongSupplier clock = System::currentTimeMillis;
}
