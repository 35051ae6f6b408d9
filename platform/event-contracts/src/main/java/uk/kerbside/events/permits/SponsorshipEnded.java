package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** Somebody leaves the organisation that sponsors them; their permit ends with that day. */
public record SponsorshipEnded(
        Revision revision,
        String sponsorshipId,
        String accountId,
        String organisationId,
        String typeCode,
        Optional<String> permitNumber,
        LocalDate leavesOn,
        Instant toldAt)
        implements Event {}
