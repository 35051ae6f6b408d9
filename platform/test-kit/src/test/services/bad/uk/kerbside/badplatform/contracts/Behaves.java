package uk.kerbside.badplatform.contracts;

import jakarta.enterprise.context.ApplicationScoped;

/** A contract with a bean. */
@ApplicationScoped
class Behaves {}
