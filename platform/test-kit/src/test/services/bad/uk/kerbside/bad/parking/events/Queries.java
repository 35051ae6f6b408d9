package uk.kerbside.bad.parking.events;

import java.sql.Connection;

/** Queries where events are heard. */
class Queries {
    Connection database;
}
