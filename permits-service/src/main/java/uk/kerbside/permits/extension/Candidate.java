package uk.kerbside.permits.extension;

import java.time.Instant;
import uk.kerbside.permits.permit.PermitStatus;

/** A permit somebody chose, as it is when it is looked at. */
public record Candidate(String number, String typeCode, String place, PermitStatus status, Instant until) {}
