package uk.kerbside.permits.dispensation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.permits.dispensation.Dispensation;
import uk.kerbside.permits.dispensation.DispensationStatus;
import uk.kerbside.permits.dispensation.Dispensations;
import uk.kerbside.permits.dispensation.ShowDispensations;

/** How the council's officers find dispensations, in the office and on the street. */
@Path("/v1/dispensation-searches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.ENFORCEMENT_OFFICER,
    Roles.ENFORCEMENT_SUPERVISOR,
    Roles.HELPLINE_SUPERVISOR,
    Roles.AUDITOR
})
@Tag(name = "Dispensations", description = "The council's leave for named vehicles to wait where no permit allows it")
class DispensationSearchesResource {
    private final ShowDispensations show;
    private final InstantSource clock;
    private final Pages pages;

    DispensationSearchesResource(ShowDispensations show, InstantSource clock, Pages pages) {
        this.show = show;
        this.clock = clock;
        this.pages = pages;
    }

    @POST
    @Operation(
            operationId = "searchDispensations",
            summary = "Dispensations by mark, place, status and time, the one requested last first",
            description = "All that is left out narrows nothing. Send the same body with the cursor to read on. Who"
                    + " searched, why, and which were shown is written down.")
    public Page<DispensationAnswer> search(
            @NotNull @Valid DispensationSearch search, @Valid @BeanParam PageRequest page) {
        Dispensations.Search core = search.toCore();
        return pages.read(
                        search.list(),
                        page,
                        (after, limit) ->
                                show.search(core, search.why(), after.map(DispensationsResource::position), limit),
                        DispensationsResource::position)
                .map(this::answer);
    }

    private DispensationAnswer answer(Dispensation dispensation) {
        return DispensationAnswer.of(dispensation, clock.instant(), show.isVisibleToOfficers(dispensation));
    }

    record DispensationSearch(
            @Schema(examples = "AB12 CDE") Optional<@Size(min = 1, max = 40) String> vrm,
            @Schema(examples = "RO5") Optional<@Size(min = 1, max = 40) String> place,
            @Schema(examples = "REQUESTED") Optional<DispensationStatus> status,

            @Schema(examples = "2026-12-01T12:00:00Z", description = "Only those whose dates contain it")
            Optional<Instant> goodAt,

            @Schema(examples = "Complaint 2026-117", description = "Why it is asked; name no mark in it")
            Optional<@Size(min = 1, max = 500) String> why) {

        Dispensations.Search toCore() {
            return new Dispensations.Search(
                    Optional.empty(), vrm.map(DispensationSearch::readings).orElse(Set.of()), place, status, goodAt);
        }

        private static Set<Vrm> readings(String typed) {
            try {
                Vrm vrm = Vrm.of(typed);
                Set<Vrm> readings = new HashSet<>(vrm.legalReadings());
                readings.add(vrm);
                return readings;
            } catch (UnusableVrmException e) {
                throw new InvalidRequestException("/vrm", e.getMessage());
            }
        }

        /** Names what is looked for to the seal of cursors, and to nobody else. */
        private String list() {
            return "dispensations searched "
                    + toCore().marks().stream().map(Vrm::value).sorted().toList() + place + status + goodAt;
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "DispensationSearch";
        }
    }
}
