package uk.kerbside.good.permit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** An aggregate. */
@Entity
public class Permit {
    @Id
    String number;

    @Enumerated(EnumType.STRING)
    PermitStatus status = PermitStatus.LIVE;

    protected Permit() {}

    void end() {
        status = PermitStatus.ENDED;
    }
}
