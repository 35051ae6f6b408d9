package uk.kerbside.permits.register.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.permits.register.PermitSearch;

/** What permits are looked for by. */
@Schema(name = "PermitSearch")
record PermitSearchRequest(
        @Schema(examples = "AB12 CDE") Optional<@Size(min = 1, max = 40) String> vrm,
        @Schema(examples = "P-7KQ2-9XNM") Optional<@Size(min = 1, max = 40) String> number,

        @Schema(examples = "100021234567", description = "The property's UPRN")
        Optional<@Pattern(regexp = "\\d{1,12}") String> uprn,

        @Schema(examples = "Complaint 2026-117", description = "Why it is asked; name no mark in it")
        Optional<@Size(min = 1, max = 500) String> reason) {

    PermitSearch toCore() {
        if (vrm.isEmpty() && number.isEmpty() && uprn.isEmpty()) {
            throw new InvalidRequestException("", "needs a mark, a number or a property");
        }
        return new PermitSearch(
                vrm.map(PermitSearchRequest::readings).orElse(Set.of()),
                number.map(typed -> typed.strip().toUpperCase(Locale.UK)),
                uprn);
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
    String list() {
        PermitSearch search = toCore();
        return "permits searched "
                + search.vrms().stream().map(Vrm::value).sorted().toList() + search.number() + search.uprn();
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "PermitSearchRequest";
    }
}
