package uk.kerbside.permits.place.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** The calendar's one row. */
@Entity
@Table(name = "council_calendar")
class StoredCalendar {
    @Id
    @Column(name = "only_row")
    boolean onlyRow = true;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String document;

    @Column(name = "changed_at")
    Instant changedAt;

    protected StoredCalendar() {}

    static StoredCalendar first() {
        return new StoredCalendar();
    }
}
