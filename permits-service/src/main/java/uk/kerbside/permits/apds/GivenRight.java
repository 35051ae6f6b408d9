package uk.kerbside.permits.apds;

import uk.kerbside.permits.audit.RecordKind;
import uk.kerbside.permits.dispensation.Dispensation;
import uk.kerbside.permits.permit.Permit;

/** What the council gave somebody, as another system reads it: a permit that was issued, or a dispensation that was granted. */
public sealed interface GivenRight {
    /** By which it is asked for. */
    String id();

    /** Its name in the audit of reads. */
    String auditName();

    /** A permit. */
    record OfPermit(Permit permit) implements GivenRight {
        @Override
        public String id() {
            return permit.number();
        }

        @Override
        public String auditName() {
            return RecordKind.PERMIT.of(id());
        }
    }

    /** Leave to wait where no permit allows it. */
    record OfDispensation(Dispensation dispensation) implements GivenRight {
        @Override
        public String id() {
            return dispensation.reference();
        }

        @Override
        public String auditName() {
            return RecordKind.DISPENSATION.of(id());
        }
    }
}
