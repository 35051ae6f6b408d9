package uk.kerbside.helpline.casework.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.helpline.audit.ReadAction;
import uk.kerbside.helpline.casework.AddNote;
import uk.kerbside.helpline.casework.CaseStatus;
import uk.kerbside.helpline.casework.Cases;
import uk.kerbside.helpline.casework.CloseCase;
import uk.kerbside.helpline.casework.HelplineCase;
import uk.kerbside.helpline.casework.Matter;
import uk.kerbside.helpline.casework.OpenCase;
import uk.kerbside.helpline.casework.ReachableCases;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.audit.CouncilReads;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** Opening, seeing and closing cases. The helpline works on them together. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.HELPLINE_AGENT, Roles.HELPLINE_SUPERVISOR})
@Tag(name = "Cases", description = "What the helpline has to see to")
class CasesResource {
    private final OpenCase openCase;
    private final AddNote addNote;
    private final CloseCase closeCase;
    private final ReachableCases reachable;
    private final Cases cases;
    private final CaseAnswers answers;
    private final CouncilReads reads;
    private final Pages pages;

    CasesResource(
            OpenCase openCase,
            AddNote addNote,
            CloseCase closeCase,
            ReachableCases reachable,
            Cases cases,
            CaseAnswers answers,
            CouncilReads reads,
            Pages pages) {
        this.openCase = openCase;
        this.addNote = addNote;
        this.closeCase = closeCase;
        this.reachable = reachable;
        this.cases = cases;
        this.answers = answers;
        this.reads = reads;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "openCase",
            summary = "Opens a case, due when its reason says",
            description = "The reason is one of /v1/case-reasons. Whoever opens a case owns it.")
    @APIResponseSchema(value = CaseAnswer.class, responseCode = "201")
    public Response open(@NotNull @Valid CaseRequest request) {
        HelplineCase opened =
                openCase.open(new Matter(request.accountId(), request.callId(), request.reason(), request.note()));
        return answers.whole(Response.created(URI.create("/v1/cases/" + opened.caseId())), opened);
    }

    @GET
    @Operation(operationId = "listCases", summary = "The queue: cases of a status, the earliest due first")
    public Page<CaseAnswer> list(
            @QueryParam("status")
                    @DefaultValue("OPEN")
                    @NotNull
                    @Pattern(regexp = "OPEN|CLOSED", message = "must be OPEN or CLOSED")
                    @Parameter(description = "OPEN or CLOSED")
                    String status,
            @QueryParam("owner") @Size(max = 200) @Parameter(description = "Only cases of this login") String owner,
            @Valid @BeanParam PageRequest page) {
        Cases.Queue queue = new Cases.Queue(CaseStatus.valueOf(status), Optional.ofNullable(owner));
        Page<CaseAnswer> shown = pages.read(
                        "cases " + queue,
                        page,
                        (after, limit) -> cases.list(
                                queue, after.map(end -> new Cases.Place(end.instant(0), end.text(1))), limit),
                        found -> Position.of(found.dueAt(), found.caseId()))
                .map(answers::answer);
        reads.writeDown(
                ReadAction.LIST_CASES,
                shown.items().stream()
                        .flatMap(one -> recordsOf(one.caseId(), one.accountId()))
                        .toList());
        return shown;
    }

    @GET
    @Path("/{caseId}")
    @Operation(operationId = "getCase", summary = "One case with its notes")
    @APIResponseSchema(value = CaseAnswer.class, responseCode = "200")
    public Response get(@PathParam("caseId") String caseId) {
        HelplineCase found = reachable.get(caseId);
        reads.writeDown(
                ReadAction.READ_CASE,
                recordsOf(found.caseId(), found.accountId()).toList());
        return answers.whole(Response.ok(), found);
    }

    @POST
    @Path("/{caseId}/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "addCaseNote", summary = "Writes a note on a case; also on a closed one")
    @APIResponseSchema(value = CaseAnswer.class, responseCode = "201")
    public Response note(@PathParam("caseId") String caseId, @NotNull @Valid NoteRequest request) {
        HelplineCase noted = addNote.add(caseId, request.text());
        return answers.whole(Response.created(URI.create("/v1/cases/" + caseId)), noted);
    }

    @POST
    @Path("/{caseId}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "closeCase", summary = "Closes a case and says how it was seen to")
    @APIResponse(responseCode = "409", description = "CASE_ALREADY_CLOSED")
    @APIResponseSchema(value = CaseAnswer.class, responseCode = "200")
    public Response close(
            @PathParam("caseId") String caseId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ClosureRequest request) {
        HelplineCase closed =
                closeCase.close(caseId, request.outcome(), found -> ETags.require(ifMatch, found.version()));
        return answers.whole(Response.ok(), closed);
    }

    private static Stream<String> recordsOf(String caseId, Optional<String> accountId) {
        return Stream.concat(Stream.of("case:" + caseId), accountId.stream().map(account -> "account:" + account));
    }

    record CaseRequest(
            @Schema(examples = "A-7KQ2-9XNM", description = "Whom it is about; the account of its call when left out")
            Optional<@Size(min = 1, max = 64) String> accountId,

            @Schema(examples = "CALL-7KQ2-9XNM", description = "The call in which it came up")
            Optional<@Size(min = 1, max = 64) String> callId,

            @NotBlank @Size(max = 60) @Schema(examples = "VISITOR_PERMIT", description = "One of the case reasons")
            String reason,

            @Schema(examples = "Asked why the visit ended early.", description = "What was said")
            Optional<@Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 2000) String> note) {}

    record NoteRequest(
            @NotBlank @Size(max = 2000) @Schema(examples = "Rang back; nobody answered.", description = "What to keep")
            String text) {}

    record ClosureRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "ANSWERED", description = "How it was seen to")
            String outcome) {}
}
