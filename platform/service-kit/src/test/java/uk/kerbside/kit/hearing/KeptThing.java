package uk.kerbside.kit.hearing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a handler keeps as an entity. */
@Entity
@Table(name = "thing")
class KeptThing {
    @Id
    private String id;

    private String name;
    private int count;

    protected KeptThing() {}

    KeptThing(String id) {
        this.id = id;
        this.name = id;
    }
}
