package uk.kerbside.accounts.template.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.template.DraftTemplate;
import uk.kerbside.accounts.template.MessageTemplate;
import uk.kerbside.accounts.template.PublishTemplate;
import uk.kerbside.accounts.template.ShowTemplates;
import uk.kerbside.accounts.template.TemplateKey;
import uk.kerbside.accounts.template.WithdrawTemplate;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** Versions of a template: drafted by officers, published by a supervisor. */
@Path("/v1/message-templates/{kind}/{channel}/{language}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Message templates", description = "How messages read")
class TemplateVersionsResource {
    private final ShowTemplates showTemplates;
    private final DraftTemplate draftTemplate;
    private final PublishTemplate publishTemplate;
    private final WithdrawTemplate withdrawTemplate;
    private final Pages pages;

    TemplateVersionsResource(
            ShowTemplates showTemplates,
            DraftTemplate draftTemplate,
            PublishTemplate publishTemplate,
            WithdrawTemplate withdrawTemplate,
            Pages pages) {
        this.showTemplates = showTemplates;
        this.draftTemplate = draftTemplate;
        this.publishTemplate = publishTemplate;
        this.withdrawTemplate = withdrawTemplate;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "listMessageTemplateVersions", summary = "All versions of a template, the latest first")
    public Page<TemplateAnswer.VersionAnswer> list(
            @Valid @BeanParam TemplatePath path, @Valid @BeanParam PageRequest page) {
        TemplateKey key = path.key();
        return pages.read(
                        "versions of " + key.id(),
                        page,
                        (after, limit) -> showTemplates.versions(
                                key, after.map(at -> (int) at.number(0)).orElse(Integer.MAX_VALUE), limit),
                        template -> Position.of(template.number()))
                .map(TemplateAnswer.VersionAnswer::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "draftMessageTemplate",
            summary = "Words a template anew, as a draft",
            description =
                    "Nobody is written to by a draft. Refused with every fault at once: words that do not come with the"
                            + " kind, mandatory ones that are not always shown, NOT YET VALID where something is unpaid, more parts of a"
                            + " text message than are allowed.")
    @APIResponseSchema(value = TemplateAnswer.VersionAnswer.class, responseCode = "201")
    public Response draft(@Valid @BeanParam TemplatePath path, @NotNull @Valid WordingRequest request) {
        MessageTemplate draft = draftTemplate.draft(path.key(), request.wording());
        URI address = URI.create(
                "/v1/message-templates/" + draft.key().id().replace(':', '/') + "/versions/" + draft.number());
        return answer(Response.created(address), draft);
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "getMessageTemplateVersion", summary = "One version of a template")
    @APIResponseSchema(value = TemplateAnswer.VersionAnswer.class, responseCode = "200")
    public Response get(
            @Valid @BeanParam TemplatePath path, @PathParam("version") @Parameter(example = "2") int version) {
        return answer(Response.ok(), showTemplates.get(path.key(), version));
    }

    @PUT
    @Path("/{version}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rewordMessageTemplate", summary = "Words a draft otherwise")
    @APIResponse(responseCode = "409", description = "TEMPLATE_NOT_A_DRAFT")
    @APIResponseSchema(value = TemplateAnswer.VersionAnswer.class, responseCode = "200")
    public Response reword(
            @Valid @BeanParam TemplatePath path,
            @PathParam("version") @Parameter(example = "2") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WordingRequest request) {
        return answer(Response.ok(), draftTemplate.reword(path.key(), version, request.wording(), isCurrent(ifMatch)));
    }

    @POST
    @Path("/{version}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PERMIT_SUPERVISOR)
    @Operation(
            operationId = "publishMessageTemplate",
            summary = "Lets a draft count, at once or from an instant on",
            description =
                    "Messages are written by the published version whose instant came last. What was handed over stays"
                            + " as it was written, whatever is published later.")
    @APIResponse(responseCode = "409", description = "TEMPLATE_NOT_A_DRAFT")
    @APIResponseSchema(value = TemplateAnswer.VersionAnswer.class, responseCode = "200")
    public Response publish(
            @Valid @BeanParam TemplatePath path,
            @PathParam("version") @Parameter(example = "2") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PublicationRequest request) {
        return answer(
                Response.ok(),
                publishTemplate.publish(path.key(), version, request.effectiveFrom(), isCurrent(ifMatch)));
    }

    @POST
    @Path("/{version}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PERMIT_SUPERVISOR)
    @Operation(
            operationId = "withdrawMessageTemplate",
            summary = "Gives up a draft, or takes back a version before it counts")
    @APIResponse(responseCode = "409", description = "TEMPLATE_IN_FORCE, TEMPLATE_WITHDRAWN")
    @APIResponseSchema(value = TemplateAnswer.VersionAnswer.class, responseCode = "200")
    public Response withdraw(
            @Valid @BeanParam TemplatePath path,
            @PathParam("version") @Parameter(example = "2") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(Response.ok(), withdrawTemplate.withdraw(path.key(), version, isCurrent(ifMatch)));
    }

    private static Consumer<MessageTemplate> isCurrent(String ifMatch) {
        return template -> ETags.require(ifMatch, template.changes());
    }

    private static Response answer(Response.ResponseBuilder response, MessageTemplate template) {
        return response.entity(TemplateAnswer.VersionAnswer.of(template))
                .tag(ETags.of(template.changes()))
                .build();
    }

    @Schema(name = "TemplatePublicationRequest")
    record PublicationRequest(
            @Schema(examples = "2029-04-01T00:00:00Z", description = "Absent for at once")
            Optional<Instant> effectiveFrom) {}
}
