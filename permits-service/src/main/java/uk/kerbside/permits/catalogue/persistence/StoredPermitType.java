package uk.kerbside.permits.catalogue.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** A permit type's row: its document as it was imported. */
@Entity
@Table(name = "permit_type")
class StoredPermitType {
    @Id
    String code;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String document;

    @Column(name = "changed_at")
    Instant changedAt;

    protected StoredPermitType() {}

    StoredPermitType(String code) {
        this.code = code;
    }
}
