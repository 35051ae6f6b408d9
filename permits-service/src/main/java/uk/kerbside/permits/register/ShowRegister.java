package uk.kerbside.permits.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.audit.CouncilReads;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.audit.RecordKind;
import uk.kerbside.permits.permit.Permit;

/** Writes down what of the register was shown, before it is. */
@ApplicationScoped
public class ShowRegister {
    private final CouncilReads reads;

    ShowRegister(CouncilReads reads) {
        this.reads = reads;
    }

    /** Permits out of a list or a search. */
    @Transactional
    public void permitsWereShown(List<Permit> permits, ReadAction action, Optional<String> reason) {
        reads.writeDown(
                action,
                reason,
                permits.stream()
                        .map(permit -> RecordKind.PERMIT.of(permit.number()))
                        .toList());
    }

    /** Applications out of a list. */
    @Transactional
    public void applicationsWereShown(List<PermitApplication> applications) {
        reads.writeDown(
                ReadAction.LIST_APPLICATION_REGISTER,
                Optional.empty(),
                applications.stream()
                        .map(application -> RecordKind.APPLICATION.of(application.id()))
                        .toList());
    }
}
