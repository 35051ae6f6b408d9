package uk.kerbside.accounts.account.rest;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.account.Accounts;
import uk.kerbside.accounts.account.PhoneNumber;
import uk.kerbside.accounts.account.PhoneNumbers;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Whose telephone number is this? Numbers come in and never go out. */
@Path("/v1/phone-lookups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUITE_SERVICE)
@Tag(name = "Accounts", description = "People and organisations, how to reach them and where they live")
class PhoneLookupsResource {
    private static final int MOST = 20;

    private final Accounts accounts;
    private final PhoneNumbers numbers;

    PhoneLookupsResource(Accounts accounts, PhoneNumbers numbers) {
        this.accounts = accounts;
        this.numbers = numbers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lookUpPhone",
            summary = "The accounts with a telephone number, for other services of the suite",
            description = "At most 20; none when nobody has the number. Nothing is stored.")
    public LookupAnswer lookUp(@NotNull @Valid LookupRequest request) {
        PhoneNumber number = numbers.read(request.phone())
                .orElseThrow(() -> new InvalidRequestException("/phone", "is no telephone number"));
        return new LookupAnswer(accounts.listByPhone(number.e164(), MOST));
    }

    record LookupRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "+447700900123")
            String phone) {}

    record LookupAnswer(
            @Schema(examples = "[\"A-7KQ2-9XNM\"]") List<String> accountIds) {}
}
