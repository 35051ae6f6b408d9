package uk.kerbside.bad.parking;

import jakarta.inject.Inject;
import java.time.InstantSource;

/** Has an injected field. */
class FieldInjected {
    @Inject
    InstantSource clock;
}
