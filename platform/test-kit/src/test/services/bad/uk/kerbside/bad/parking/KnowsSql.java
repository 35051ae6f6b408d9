package uk.kerbside.bad.parking;

import jakarta.persistence.EntityManager;

/** Queries in the core. */
class KnowsSql {
    EntityManager session;
}
