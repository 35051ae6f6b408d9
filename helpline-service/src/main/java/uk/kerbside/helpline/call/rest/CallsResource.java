package uk.kerbside.helpline.call.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.helpline.call.Calls;
import uk.kerbside.helpline.call.EndCall;
import uk.kerbside.helpline.call.OwnCalls;
import uk.kerbside.helpline.call.RecogniseCaller;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** Taking, seeing and ending calls. An agent sees their own, a supervisor any. */
@Path("/v1/calls")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.HELPLINE_AGENT, Roles.HELPLINE_SUPERVISOR})
@Tag(name = "Calls", description = "Contacts by telephone")
class CallsResource {
    private final RecogniseCaller recogniseCaller;
    private final TakeCallOnce takeCallOnce;
    private final EndCall endCall;
    private final OwnCalls ownCalls;
    private final Calls calls;
    private final CallAnswers answers;
    private final CurrentActor currentActor;
    private final Pages pages;

    CallsResource(
            RecogniseCaller recogniseCaller,
            TakeCallOnce takeCallOnce,
            EndCall endCall,
            OwnCalls ownCalls,
            Calls calls,
            CallAnswers answers,
            CurrentActor currentActor,
            Pages pages) {
        this.recogniseCaller = recogniseCaller;
        this.takeCallOnce = takeCallOnce;
        this.endCall = endCall;
        this.ownCalls = ownCalls;
        this.calls = calls;
        this.answers = answers;
        this.currentActor = currentActor;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startCall",
            summary = "Takes a call and says whose number it comes from",
            description = "The call is taken also when numbers cannot be looked up just now; the answer then says so."
                    + " Of the number only the last digits are kept. When the holder has died the answer says so.")
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "1 to 200 visible characters, fresh for each new request",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200),
            example = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
    @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
    @APIResponseSchema(value = CallAnswer.class, responseCode = "201")
    public Response start(@NotNull @Valid CallRequest request) {
        return takeCallOnce.take(recogniseCaller.recognise(request.callerNumber(), request.sourceService()));
    }

    @GET
    @Operation(operationId = "listCalls", summary = "The agent's own calls, the latest first")
    public Page<CallAnswer> list(@Valid @BeanParam PageRequest page) {
        String agent = currentActor.actor().subject();
        return pages.read(
                        "calls of " + agent,
                        page,
                        (after, limit) -> calls.list(
                                agent, after.map(end -> new Calls.Place(end.instant(0), end.text(1))), limit),
                        call -> Position.of(call.startedAt(), call.callId()))
                .map(answers::answer);
    }

    @GET
    @Path("/{callId}")
    @Operation(operationId = "getCall", summary = "One call")
    @APIResponseSchema(value = CallAnswer.class, responseCode = "200")
    public Response get(@PathParam("callId") String callId) {
        return answers.whole(Response.ok(), ownCalls.get(callId));
    }

    @POST
    @Path("/{callId}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "endCall", summary = "Ends a call and says how it ended")
    @APIResponse(responseCode = "409", description = "CALL_OVER")
    @APIResponseSchema(value = CallAnswer.class, responseCode = "200")
    public Response end(@PathParam("callId") String callId, @NotNull @Valid EndRequest request) {
        return answers.whole(Response.ok(), endCall.end(callId, request.outcome()));
    }

    /**
     * @param callerNumber as it is shown; left out when it is withheld
     * @param sourceService who passed the caller on; DIRECT when left out
     */
    record CallRequest(
            @Schema(examples = "07700 900123", description = "As it is shown; left out if withheld")
            Optional<
                            @Size(max = 40)
                            @Pattern(
                                    regexp = "\\+?[0-9() .-]{3,}",
                                    message = "must be a telephone number such as 07700 900123")
                            String>
                    callerNumber,

            @Schema(examples = "CONTACT_CENTRE", description = "Who passed the caller on; DIRECT when left out")
            Optional<@Size(max = 40) String> sourceService) {
        /** Never the number. */
        @Override
        public String toString() {
            return "a call passed on by " + sourceService.orElse("nobody");
        }
    }

    record EndRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "ANSWERED", description = "How the call ended")
            String outcome) {}
}
