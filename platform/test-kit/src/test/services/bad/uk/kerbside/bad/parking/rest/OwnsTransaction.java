package uk.kerbside.bad.parking.rest;

import jakarta.transaction.Transactional;

/** Opens a transaction where HTTP is answered. */
@Transactional
class OwnsTransaction {}
