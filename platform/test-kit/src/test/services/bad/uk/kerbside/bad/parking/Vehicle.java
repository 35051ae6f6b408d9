package uk.kerbside.bad.parking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An aggregate with a setter. */
@Entity
class Vehicle {
    @Id
    String mark;

    void setMark(String mark) {
        this.mark = mark;
    }
}
