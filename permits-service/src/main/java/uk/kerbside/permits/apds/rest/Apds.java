package uk.kerbside.permits.apds.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shapes that several of the standard's classes share, by the standard's names. */
final class Apds {
    private Apds() {}

    /** {@code VersionedReference} */
    @Schema(name = "ApdsVersionedReference")
    record Reference(
            @Schema(examples = "RO5") String id,
            @Schema(examples = "1") int version,
            @Schema(examples = "IdentifiedArea") String className) {}

    /** {@code SpecificLanguageString}; a list of them is a {@code MultilingualString}. */
    @Schema(name = "ApdsText")
    record Text(
            @Schema(examples = "en") String language,
            @Schema(examples = "Zone RO5") String string) {
        static List<Text> of(String english) {
            return List.of(new Text("en", english));
        }
    }

    /** {@code Validity} */
    @Schema(name = "ApdsValidity")
    record Validity(@Schema(examples = "active") String validityStatus, OverallPeriod validityTimeSpecification) {}

    /** {@code OverallPeriod} */
    @Schema(name = "ApdsOverallPeriod")
    record OverallPeriod(Instant overallStartTime, Optional<Instant> overallEndTime, List<Period> validPeriods) {}

    /** {@code Period}: on these days of the week between these times; all day when there are none. */
    @Schema(name = "ApdsPeriod")
    record Period(List<Days> recurringDayWeekMonthPeriod, Optional<List<Times>> recurringTimePeriodOfDay) {}

    /** {@code DayWeekMonth} */
    @Schema(name = "ApdsDayWeekMonth")
    record Days(
            @Schema(examples = "[\"monday\", \"tuesday\"]") List<String> applicableDay) {}

    /** {@code TimePeriodOfDay}; one that ends at 00:00 ends with the day. */
    @Schema(name = "ApdsTimePeriodOfDay")
    record Times(
            @Schema(examples = "08:30") String startTimeOfPeriod,
            @Schema(examples = "18:30") String endTimeOfPeriod) {}
}
