package uk.kerbside.accounts.message.clients;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The part of GOV.UK Notify's published REST API (version 2) that is used here, word for word. What an answer says besides
 * is passed over.
 */
@Path("/notifications")
@RegisterRestClient(configKey = "gov-uk-notify")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface GovUkNotifyApi {
    @POST
    @Path("/email")
    Sent sendEmail(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, Send email);

    @POST
    @Path("/sms")
    Sent sendSms(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, Send sms);

    @POST
    @Path("/letter")
    Sent sendLetter(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, Send letter);

    @GET
    @Path("/{id}")
    Notification get(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

    @GET
    Found list(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @QueryParam("reference") String reference);

    /** An e-mail has an e-mail address, a text message a telephone number, a letter its lines in the personalisation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Send(
            @JsonProperty("email_address") String emailAddress,
            @JsonProperty("phone_number") String phoneNumber,
            @JsonProperty("template_id") String templateId,
            Map<String, String> personalisation,
            String reference) {
        @Override
        public String toString() {
            return "what is sent as " + reference;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sent(String id, String reference) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Notification(String id, String reference, String status) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(List<Notification> notifications) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(List<Fault> errors) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fault(String error, String message) {}
}
