package uk.kerbside.permits.apds.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A {@code HierarchyElement}: the council is a campus, a car park a place, everything else an identified area.
 *
 * @param areaBoundedZone the boundary of an identified area
 * @param placeBoundedZone the boundary of a place
 */
@Schema(name = "ApdsPlace")
record ApdsPlace(
        @Schema(examples = "RO5") String id,
        @Schema(examples = "1795426200") int version,

        @Schema(
                examples = "identifiedArea",
                enumeration = {"campus", "place", "identifiedArea"})
        String type,

        List<Apds.Text> name,
        Optional<Apds.Reference> parentId,
        @Schema(examples = "1") int layer,
        Creation hierarchyElementRecord,
        Optional<String> timeZone,
        Optional<List<Boundary>> areaBoundedZone,
        Optional<List<Boundary>> placeBoundedZone,
        Optional<Characteristics> characteristics,
        Optional<List<Restriction>> operatingRestrictions) {

    /** {@code HierarchyElementRecord} */
    @Schema(name = "ApdsElementRecord")
    record Creation(Instant creationTime) {}

    /** {@code AreaLocation}: a GeoJSON multipolygon in WGS 84, longitude first. */
    @Schema(name = "ApdsAreaLocation")
    record Boundary(@Schema(examples = "MultiPolygon") String type, List<List<List<List<Double>>>> coordinates) {}

    /** {@code PlaceCharacteristics} */
    @Schema(name = "ApdsPlaceCharacteristics")
    record Characteristics(@Schema(examples = "120") Optional<Integer> spacesTotal) {}

    /** {@code OperatingRestrictions} */
    @Schema(name = "ApdsOperatingRestriction")
    record Restriction(
            @Schema(examples = "residentialPermitOnly") String operatingRestriction,
            List<Apds.Text> operatingRestrictionContext,
            Apds.OverallPeriod times) {}
}
