package uk.kerbside.bad.parking.rest;

import java.sql.Connection;

/** Queries where HTTP is answered. */
class Stores {
    Connection database;
}
