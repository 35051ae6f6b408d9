package uk.kerbside.bad.parking.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Stores itself. */
@Entity
class Row extends PanacheEntityBase {
    @Id
    String number;
}
