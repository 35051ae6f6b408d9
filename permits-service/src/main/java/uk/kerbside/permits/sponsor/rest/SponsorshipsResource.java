package uk.kerbside.permits.sponsor.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.sponsor.SetQuota;
import uk.kerbside.permits.sponsor.ShowSponsored;
import uk.kerbside.permits.sponsor.SponsoredPerson;
import uk.kerbside.permits.sponsor.TakeUpInvitation;

/** Being sponsored, and how many an organisation may sponsor. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sponsors", description = "Organisations that vouch for people, within a quota")
class SponsorshipsResource {
    private static final int MOST = 1_000_000;

    private final TakeUpInvitation takeUp;
    private final SetQuota setQuota;
    private final ShowSponsored show;
    private final CurrentActor currentActor;

    SponsorshipsResource(TakeUpInvitation takeUp, SetQuota setQuota, ShowSponsored show, CurrentActor currentActor) {
        this.takeUp = takeUp;
        this.setQuota = setQuota;
        this.show = show;
        this.currentActor = currentActor;
    }

    @POST
    @Path("/sponsorships")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.PERMIT_OFFICER,
        Roles.PERMIT_SUPERVISOR,
        Roles.HELPLINE_AGENT,
        Roles.HELPLINE_SUPERVISOR,
        Roles.CONTACT_CENTRE
    })
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "takeUpInvitation",
            summary = "Takes up an invitation: from now on its permit type can be applied for",
            description =
                    "The organisation then sees that permit, but neither vehicles nor an address. A trusted person"
                            + " needs the scope \"permits\".")
    @APIResponse(responseCode = "409", description = "NOT_A_PERSON, INVITATION_NOT_KNOWN, SPONSORED_ALREADY")
    @APIResponseSchema(value = SponsorshipAnswer.class, responseCode = "201")
    public Response take(@NotNull @Valid CodeRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return Response.status(Response.Status.CREATED)
                .entity(SponsorshipAnswer.of(takeUp.take(currentActor.accountId(), request.code())))
                .build();
    }

    @GET
    @Path("/sponsorships")
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.PERMIT_OFFICER,
        Roles.PERMIT_SUPERVISOR,
        Roles.HELPLINE_AGENT,
        Roles.HELPLINE_SUPERVISOR,
        Roles.CONTACT_CENTRE
    })
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(operationId = "listSponsorships", summary = "Who sponsors this person now, and for which permit types")
    public Sponsorships list() {
        currentActor.requireScope(Trust.PERMITS);
        return new Sponsorships(show.sponsorsOf(currentActor.accountId()).stream()
                .map(SponsorshipAnswer::of)
                .toList());
    }

    @POST
    @Path("/sponsor-quotas")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PERMIT_SUPERVISOR, Roles.ADMINISTRATOR})
    @Idempotent
    @Operation(
            operationId = "setSponsorQuota",
            summary = "Says how many permits of a type an organisation may sponsor, or hold for its own staff",
            description = "It counts at once. A smaller quota ends none and lets nobody in.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD, FORBIDDEN")
    @APIResponse(responseCode = "409", description = "NOT_AN_ORGANISATION")
    @APIResponseSchema(value = QuotaAnswer.class, responseCode = "200")
    public Response set(@NotNull @Valid QuotaRequest request) {
        return Response.ok(QuotaAnswer.of(show.quota(setQuota.set(
                        request.organisation(),
                        request.permitType(),
                        request.most(),
                        currentActor.actor().subject()))))
                .build();
    }

    @GET
    @Path("/sponsor-quotas")
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.PERMIT_OFFICER,
        Roles.PERMIT_SUPERVISOR,
        Roles.HELPLINE_AGENT,
        Roles.HELPLINE_SUPERVISOR,
        Roles.CONTACT_CENTRE
    })
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "listSponsorQuotas",
            summary = "The quotas of an organisation, and how much of them is used")
    public Quotas quotas() {
        currentActor.requireScope(Trust.PERMITS);
        return new Quotas(show.quotas(currentActor.accountId()).stream()
                .map(QuotaAnswer::of)
                .toList());
    }

    record CodeRequest(
            @NotBlank @Size(max = 60) @Schema(examples = "S-7KQ2-9XNM-4KTZ-8DMR")
            String code) {
        @Override
        public String toString() {
            return "CodeRequest[]";
        }
    }

    record QuotaRequest(
            @NotBlank @Size(max = 64) @Schema(examples = "A-3FQD-8KTM", description = "The organisation's account")
            String organisation,

            @NotBlank @Size(max = 40) @Schema(examples = "CRITICAL_DUTY", description = "Code or alias")
            String permitType,

            @Schema(examples = "25", description = "How many; no quota any more if left out")
            Optional<@Min(0) @Max(MOST) Integer> most) {}

    record Sponsorships(List<SponsorshipAnswer> items) {}

    record Quotas(List<QuotaAnswer> items) {}

    /** A sponsorship as the person sees it. */
    record SponsorshipAnswer(
            @Schema(examples = "SP-7KQ2-9XNM") String sponsorshipId,
            @Schema(examples = "A-3FQD-8KTM") String organisation,
            @Schema(examples = "CRITICAL_DUTY") String permitType,
            Optional<Instant> joinedAt,
            Optional<LocalDate> leavesOn) {

        static SponsorshipAnswer of(SponsoredPerson person) {
            return new SponsorshipAnswer(
                    person.sponsorshipId(),
                    person.organisationId(),
                    person.typeCode(),
                    person.joinedAt(),
                    person.leavesOn());
        }
    }

    /** @param held permits good, to come or waiting for payment */
    record QuotaAnswer(
            @Schema(examples = "A-3FQD-8KTM") String organisation,
            @Schema(examples = "CRITICAL_DUTY") String permitType,
            Optional<Integer> most,
            int held) {

        static QuotaAnswer of(ShowSponsored.Quota quota) {
            return new QuotaAnswer(quota.key().of(), quota.key().typeCode(), quota.most(), quota.held());
        }
    }
}
