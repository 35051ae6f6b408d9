package uk.kerbside.permits.sponsor.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.sponsor.EndSponsorship;
import uk.kerbside.permits.sponsor.InvitePerson;
import uk.kerbside.permits.sponsor.ShowSponsored;
import uk.kerbside.permits.sponsor.SponsoredPerson;

/** The staff list of an organisation: its managers for themselves, staff on its behalf. */
@Path("/v1/sponsored-people")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Sponsors", description = "Organisations that vouch for people, within a quota")
class SponsoredPeopleResource {
    private final InvitePerson invitePerson;
    private final EndSponsorship endSponsorship;
    private final ShowSponsored show;
    private final CurrentActor currentActor;

    SponsoredPeopleResource(
            InvitePerson invitePerson, EndSponsorship endSponsorship, ShowSponsored show, CurrentActor currentActor) {
        this.invitePerson = invitePerson;
        this.endSponsorship = endSponsorship;
        this.show = show;
        this.currentActor = currentActor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "invitePerson",
            summary = "Names somebody for a permit type and makes a code to hand to them",
            description =
                    "The code is shown once. Who takes it up may apply for that type; their permit counts towards the"
                            + " quota. A trusted person needs the scope \"permits\".")
    @APIResponse(responseCode = "409", description = "NOT_AN_ORGANISATION, TYPE_NOT_SPONSORED, NO_QUOTA")
    @APIResponseSchema(value = InvitedAnswer.class, responseCode = "201")
    public Response invite(@NotNull @Valid InvitationRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        InvitePerson.Invited invited =
                invitePerson.invite(currentActor.accountId(), request.permitType(), request.reference());
        return Response.status(Response.Status.CREATED)
                .entity(new InvitedAnswer(SponsoredAnswer.of(show.shown(invited.person())), invited.code()))
                .tag(ETags.of(invited.person().version()))
                .build();
    }

    @GET
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "listSponsoredPeople",
            summary = "Whom the organisation named, and what permits they have, the latest first")
    public Page<SponsoredAnswer> list(@Valid @BeanParam PageRequest page) {
        currentActor.requireScope(Trust.PERMITS);
        return show.list(currentActor.accountId(), page).map(SponsoredAnswer::of);
    }

    @POST
    @Path("/{sponsorshipId}/departure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "endSponsorship",
            summary = "Somebody leaves: their permit ends with that day",
            description = "The holder is told at once, officers know at once until when the permit is good.")
    @APIResponse(responseCode = "409", description = "NOT_SPONSORED_NOW")
    @APIResponseSchema(value = SponsoredAnswer.class, responseCode = "200")
    public Response leave(
            @PathParam("sponsorshipId") @Size(max = 40) @Parameter(example = "SP-7KQ2-9XNM") String sponsorshipId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DepartureRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return answered(endSponsorship.leave(
                currentActor.accountId(),
                sponsorshipId,
                request.leavesOn(),
                found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/{sponsorshipId}/withdrawal")
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(operationId = "withdrawInvitation", summary = "Takes back an invitation nobody has taken up")
    @APIResponse(responseCode = "409", description = "NOT_SPONSORED_NOW")
    @APIResponseSchema(value = SponsoredAnswer.class, responseCode = "200")
    public Response withdraw(
            @PathParam("sponsorshipId") @Size(max = 40) @Parameter(example = "SP-7KQ2-9XNM") String sponsorshipId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        currentActor.requireScope(Trust.PERMITS);
        return answered(endSponsorship.withdraw(
                currentActor.accountId(), sponsorshipId, found -> ETags.require(ifMatch, found.version())));
    }

    private Response answered(SponsoredPerson person) {
        return Response.ok(SponsoredAnswer.of(show.shown(person)))
                .tag(ETags.of(person.version()))
                .build();
    }

    record InvitationRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "CRITICAL_DUTY", description = "Code or alias")
            String permitType,

            @NotBlank
            @Size(max = 40)
            @Pattern(regexp = "[A-Za-z0-9/._-]+", message = "has letters, digits and / . _ - only")
            @Schema(examples = "staff-00417", description = "The organisation's own reference; no name")
            String reference) {}

    record DepartureRequest(
            @NotNull @Schema(examples = "2027-03-31", description = "The last day")
            LocalDate leavesOn) {}

    /** Who was invited, and the code, which is shown once. */
    record InvitedAnswer(
            SponsoredAnswer person,
            @Schema(examples = "S-7KQ2-9XNM-4KTZ-8DMR") String code) {
        @Override
        public String toString() {
            return "InvitedAnswer[" + person.sponsorshipId() + "]";
        }
    }
}
