package uk.kerbside.permits.place.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnTransformer;

/** A place's row. */
@Entity
@Table(name = "place")
class StoredPlace {
    @Id
    String code;

    String kind;

    /** Also in the document: changes to come are compared with it. */
    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String document;

    @Column(name = "changed_at")
    Instant changedAt;

    protected StoredPlace() {}

    StoredPlace(String code) {
        this.code = code;
    }
}
