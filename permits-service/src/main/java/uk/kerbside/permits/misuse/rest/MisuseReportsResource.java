package uk.kerbside.permits.misuse.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.permits.misuse.MisuseKind;
import uk.kerbside.permits.misuse.MisuseReport;
import uk.kerbside.permits.misuse.ReportMisuse;

/** Reporting misuse, for whoever sees it. */
@Path("/v1/misuse-reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.ENFORCEMENT_OFFICER,
    Roles.ENFORCEMENT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE,
    Roles.CRM
})
@Tag(name = "Misuse", description = "Reports that permits are misused, and what comes of them")
class MisuseReportsResource {
    private final ReportMisuse reportMisuse;

    MisuseReportsResource(ReportMisuse reportMisuse) {
        this.reportMisuse = reportMisuse;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "reportMisuse",
            summary = "Reports that a permit is misused",
            description =
                    "Names a vehicle, a permit, or both. The answer says that it was received and nothing else: not"
                            + " whether there is such a permit, and not whose it is.")
    @APIResponseSchema(value = Receipt.class, responseCode = "201")
    public Response report(@NotNull @Valid MisuseRequest request) {
        MisuseReport report = reportMisuse.report(request.seen());
        return Response.status(Response.Status.CREATED)
                .entity(new Receipt(report.id(), report.reportedAt()))
                .build();
    }

    record MisuseRequest(
            @NotNull @Schema(examples = "LENT_OR_SOLD") MisuseKind kind,
            @Schema(examples = "AB12 CDE") Optional<@Size(max = 40) String> vrm,
            @Schema(examples = "P-7KQ2-9XNM") Optional<@Size(max = 40) String> permitNumber,

            @Schema(examples = "RO5", description = "Where, as a code of a place")
            Optional<@Size(max = 40) String> place,

            Optional<Instant> seenAt,

            @NotBlank @Size(max = 2000) @Schema(examples = "A van is parked on it each night.")
            String words) {

        MisuseReport.Seen seen() {
            return new MisuseReport.Seen(kind, vrm.map(MisuseRequest::mark), permitNumber, place, seenAt, words);
        }

        private static Vrm mark(String written) {
            try {
                return Vrm.of(written);
            } catch (UnusableVrmException e) {
                throw new InvalidRequestException("/vrm", e.getMessage());
            }
        }

        /** Marks and words are personal data. */
        @Override
        public String toString() {
            return "MisuseRequest[" + kind + "]";
        }
    }

    record Receipt(@Schema(examples = "M-7KQ2-9XNM") String reportId, Instant receivedAt) {}
}
