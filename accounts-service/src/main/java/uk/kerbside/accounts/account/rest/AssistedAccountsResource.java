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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.account.AssistedPerson;
import uk.kerbside.accounts.account.OpenAssistedAccounts;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.InvalidRequestException;

/** People another service brings. What is known of them comes in and never goes out. */
@Path("/v1/assisted-accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUITE_SERVICE)
@Tag(name = "Accounts", description = "People and organisations, how to reach them and where they live")
class AssistedAccountsResource {
    private static final int MOST = 500;

    private final OpenAssistedAccounts openAssisted;

    AssistedAccountsResource(OpenAssistedAccounts openAssisted) {
        this.openAssisted = openAssisted;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openAssistedAccounts",
            summary = "Opens accounts for people without a login, for other services of the suite",
            description = "All of them or none. Safe to repeat: a reference brought before is answered with its account"
                    + " and changes nothing. Two references share an account when kind, name and address are the same"
                    + " and neither e-mail nor telephone contradict.")
    public PeopleAnswer open(@NotNull @Valid PeopleRequest request) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.items().size(); i++) {
            if (!seen.add(request.items().get(i).reference())) {
                throw new InvalidRequestException("/items/" + i + "/reference", "stands there twice");
            }
        }
        return new PeopleAnswer(openAssisted
                .open(request.items().stream().map(PersonRequest::person).toList())
                .stream()
                .map(opened -> new PersonAnswer(opened.reference(), opened.accountId(), opened.notices()))
                .toList());
    }

    record PeopleRequest(@NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid PersonRequest> items) {}

    record PersonRequest(
            @NotBlank
            @Size(max = 100)
            @Schema(examples = "paper:P100007", description = "The same again means the same person")
            String reference,

            @NotNull AccountKind kind,

            @NotBlank @Size(max = 200) @Schema(examples = "Rita Resident")
            String name,

            @Schema(examples = "rita.resident@example.org", description = "As it was written, usable or not")
            Optional<@Size(max = 300) String> email,

            @Schema(examples = "07700 900123", description = "As it was written, usable or not")
            Optional<@Size(max = 200) String> phone,

            @Schema(examples = "12 Como Road, Romford") Optional<@Size(max = 500) String> address,

            @Schema(examples = "RM7 5ZP") Optional<@Size(max = 200) String> postcode,

            @Schema(examples = "100020000007", description = "Where they live, if that is known")
            Optional<@Size(max = 12) String> uprn) {

        AssistedPerson person() {
            return new AssistedPerson(reference, kind, name.strip(), email, phone, address, postcode, uprn);
        }
    }

    /** In the order of the request. */
    record PeopleAnswer(List<PersonAnswer> items) {}

    record PersonAnswer(
            @Schema(examples = "paper:P100007") String reference,
            @Schema(examples = "A-7KQ2-9XNM") String accountId,
            List<OpenAssistedAccounts.PersonNotice> notices) {}
}
