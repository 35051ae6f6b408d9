package uk.kerbside.permits.place.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnTransformer;

/** What a place was before, or will be. */
@Entity
@Table(name = "place_version")
@IdClass(StoredPlaceVersion.Key.class)
class StoredPlaceVersion {
    /** A place has one version a day. */
    record Key(String code, LocalDate validFrom) implements Serializable {}

    @Id
    String code;

    @Id
    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String document;

    @Column(name = "changed_at")
    Instant changedAt;

    protected StoredPlaceVersion() {}

    StoredPlaceVersion(String code, LocalDate validFrom) {
        this.code = code;
        this.validFrom = validFrom;
    }
}
