package uk.kerbside.permits.catalogue.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Another name of a permit type. */
@Entity
@Table(name = "permit_type_alias")
class StoredAlias {
    @Id
    String alias;

    String code;

    protected StoredAlias() {}

    StoredAlias(String alias, String code) {
        this.alias = alias;
        this.code = code;
    }
}
