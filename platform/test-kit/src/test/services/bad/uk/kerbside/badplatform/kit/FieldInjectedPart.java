package uk.kerbside.badplatform.kit;

import jakarta.inject.Inject;

/** A part with an injected field. */
class FieldInjectedPart {
    @Inject
    Runnable work;
}
