package uk.kerbside.helpline.audit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.helpline.audit.ReadAction;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.audit.ReadAnswer;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.audit.SearchReads;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;

/** Who looked at personal records. */
@Path("/v1/read-audit-searches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUDITOR, Roles.DATA_PROTECTION})
@Tag(name = "Read audit", description = "Who looked at personal records, and why")
class ReadAuditSearchesResource {
    private final SearchReads searchReads;

    ReadAuditSearchesResource(SearchReads searchReads) {
        this.searchReads = searchReads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchReadAudit",
            summary = "Who looked at what, the newest first",
            description = "By who looked, what was shown, what was done and when; all that is left out narrows"
                    + " nothing. Send the same body with the cursor to read on. Every look is written down."
                    + " This search stands in the audit as well.")
    public Page<ReadAnswer> search(@NotNull @Valid ReadAuditSearch search, @Valid @BeanParam PageRequest page) {
        return searchReads.search(search.criteria(), page, ReadAction.SEARCH_READS, search.reason());
    }

    @Schema(name = "ReadAuditSearch")
    record ReadAuditSearch(
            @Schema(examples = "f3b1c0de-0000-4000-8000-5a1f6d7e8c9b", description = "The login of who looked")
            Optional<@Size(min = 1, max = 200) String> reader,

            @Schema(examples = "account:A-7KQ2-9XNM", description = "What was shown, by kind and id: account, case")
            Optional<@Size(max = 300) @Pattern(regexp = "(account|case):\\S+") String> shown,

            @Schema(examples = "READ_TIME_LINE") Optional<ReadAction> action,
            @Schema(examples = "2026-11-23T00:00:00Z") Optional<Instant> from,
            @Schema(examples = "2026-11-24T00:00:00Z") Optional<Instant> until,

            @Schema(examples = "Subject access request 2026-31", description = "Why it is asked")
            Optional<@Size(min = 1, max = 500) String> reason) {

        ReadAudit.Criteria criteria() {
            return new ReadAudit.Criteria(reader, shown, action.map(ReadAction::name), from, until);
        }
    }
}
