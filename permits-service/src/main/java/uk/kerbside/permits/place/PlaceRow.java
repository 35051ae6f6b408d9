package uk.kerbside.permits.place;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kit.imports.CsvRow;
import uk.kerbside.kit.imports.RowFault;

/** Reads one row of a file of places and finds every fault in it. */
final class PlaceRow {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");
    private static final int LONGEST_NAME = 200;
    private static final int MOST_SPACES = 100_000;

    private final CsvRow row;
    private final List<RowFault> faults = new ArrayList<>();

    PlaceRow(CsvRow row) {
        this.row = row;
    }

    List<RowFault> faults() {
        return faults;
    }

    /** The place; empty when there are faults. */
    Optional<CouncilPlace> place() {
        if (!row.isComplete()) {
            fault("ROW_INCOMPLETE", "The row has not as many values as the first line has columns.");
            return Optional.empty();
        }
        String code = code();
        PlaceKind kind = kind();
        String name = name();
        Optional<WeeklyHours> hours = hours(kind);
        List<BayClass> bayClasses = bayClasses(kind);
        Optional<String> order = order(kind);
        LocalDate from = date("valid_from").orElse(LocalDate.MIN);
        Optional<LocalDate> until = date("valid_until");
        requireFrom(from, until);
        boolean termTimeOnly = flag("term_time_only", false);
        // Signs that say "at any time" mean Christmas Day too; other hours are not in force on bank holidays, unless
        // the file says so.
        boolean onBankHolidays = flag(
                "controlled_on_bank_holidays",
                hours.filter(WeeklyHours::isAlways).isPresent());
        Optional<Integer> capacity = capacity();
        Optional<String> boundary = boundary();
        Map<BayClass, String> hoursByBayClass = hoursByBayClass();
        List<CouncilPlace.OwnCodes> codes = contraventions();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CouncilPlace(
                code,
                kind,
                name,
                bayClasses,
                hours.map(WeeklyHours::toString),
                hoursByBayClass,
                termTimeOnly,
                onBankHolidays,
                capacity,
                order,
                from,
                until,
                boundary,
                List.of(),
                Optional.of(codes).filter(own -> !own.isEmpty()),
                Optional.empty()));
    }

    /** {@code SCHOOL_STREET=52/52|PAY_AND_DISPLAY=11/06}: with a right that is over, and without one. */
    private List<CouncilPlace.OwnCodes> contraventions() {
        Map<BayClass, CouncilPlace.OwnCodes> codes = new EnumMap<>(BayClass.class);
        for (String part : list("contravention_codes")) {
            read(part, CouncilPlace.OwnCodes::parse, "CONTRAVENTION_UNUSABLE")
                    .filter(own -> codes.put(own.bayClass(), own) != null)
                    .ifPresent(twice ->
                            fault("CONTRAVENTION_UNUSABLE", "The codes of " + twice.bayClass() + " are given twice."));
        }
        return List.copyOf(codes.values());
    }

    private String code() {
        String code = row.text("code").orElse("");
        if (code.isEmpty()) {
            fault("CODE_MISSING", "A place needs a code.");
        } else if (!CODE.matcher(code).matches()) {
            fault("CODE_UNUSABLE", "A code is 1 to 40 capitals, digits and hyphens.");
        }
        return code;
    }

    private PlaceKind kind() {
        Optional<PlaceKind> kind = row.text("kind").flatMap(text -> constant(PlaceKind.values(), text));
        if (kind.isEmpty()) {
            fault("KIND_UNKNOWN", "The kind must be one of " + Arrays.toString(PlaceKind.values()) + ".");
        }
        return kind.orElse(PlaceKind.ZONE);
    }

    private String name() {
        String name = row.text("name").orElse("");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            fault("NAME_UNUSABLE", "A place needs a name of at most " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    private Optional<WeeklyHours> hours(PlaceKind kind) {
        Optional<String> text = row.text("controlled_hours");
        if (text.isEmpty() && isControlled(kind)) {
            fault("HOURS_MISSING", "A place of this kind needs its controlled hours.");
        }
        return text.flatMap(hours -> read(hours, WeeklyHours::parse, "HOURS_UNREADABLE"));
    }

    /** {@code PAY_AND_DISPLAY=Mon-Sat 08:00-18:00|SHARED=Mon-Fri 08:00-10:00}. */
    private Map<BayClass, String> hoursByBayClass() {
        Map<BayClass, String> hours = new EnumMap<>(BayClass.class);
        for (String part : list("hours_by_bay_class")) {
            String[] sides = part.split("=", 2);
            Optional<BayClass> bay = constant(BayClass.values(), sides[0].strip());
            if (bay.isEmpty() || sides.length < 2) {
                fault("HOURS_UNREADABLE", "Hours of a bay class are written BAY_CLASS=hours.");
            } else {
                read(sides[1].strip(), WeeklyHours::parse, "HOURS_UNREADABLE")
                        .ifPresent(read -> hours.put(bay.get(), read.toString()));
            }
        }
        return hours;
    }

    private List<BayClass> bayClasses(PlaceKind kind) {
        List<BayClass> classes = new ArrayList<>();
        for (String name : list("bay_classes")) {
            Optional<BayClass> bay = constant(BayClass.values(), name);
            if (bay.isEmpty()) {
                fault("BAY_CLASS_UNKNOWN", "There is no bay class " + name + ".");
            }
            bay.filter(known -> !classes.contains(known)).ifPresent(classes::add);
        }
        if (list("bay_classes").isEmpty() && isControlled(kind)) {
            fault("BAY_CLASSES_MISSING", "A place of this kind needs the classes of its bays.");
        }
        return classes;
    }

    private Optional<String> order(PlaceKind kind) {
        Optional<String> order = row.text("traffic_order");
        if (order.isEmpty() && isControlled(kind)) {
            fault("ORDER_MISSING", "A place of this kind rests on a traffic order.");
        }
        return order;
    }

    private Optional<LocalDate> date(String column) {
        return row.text(column).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                fault("DATE_UNREADABLE", column + " must be a date such as 2026-11-23.");
                return Optional.of(LocalDate.MIN);
            }
        });
    }

    private void requireFrom(LocalDate from, Optional<LocalDate> until) {
        if (row.text("valid_from").isEmpty()) {
            fault("DATE_MISSING", "valid_from says since when the place is as described.");
        }
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            fault("ENDS_BEFORE_START", "valid_until must be after valid_from.");
        }
    }

    private boolean flag(String column, boolean otherwise) {
        return row.text(column)
                .map(text -> switch (text) {
                    case "Y" -> true;
                    case "N" -> false;
                    default -> {
                        fault("FLAG_UNREADABLE", column + " must be Y or N.");
                        yield otherwise;
                    }
                })
                .orElse(otherwise);
    }

    private Optional<Integer> capacity() {
        return row.text("capacity").flatMap(text -> {
            Optional<Integer> spaces = read(text, Integer::valueOf, "CAPACITY_UNUSABLE");
            if (spaces.filter(number -> number < 0 || number > MOST_SPACES).isPresent()) {
                fault("CAPACITY_UNUSABLE", "The capacity must be 0 to " + MOST_SPACES + ".");
            }
            return spaces;
        });
    }

    private Optional<String> boundary() {
        Optional<String> wkt = row.text("boundary_wkt");
        wkt.ifPresent(text -> {
            try {
                Geometry boundary = new WKTReader().read(text);
                if (boundary.getDimension() != 2 || !boundary.isValid() || boundary.isEmpty()) {
                    fault("BOUNDARY_INVALID", "The boundary must be a polygon that does not cross itself.");
                }
            } catch (ParseException | IllegalArgumentException e) {
                fault("BOUNDARY_UNREADABLE", "The boundary cannot be read as WKT.");
            }
        });
        return wkt;
    }

    private static boolean isControlled(PlaceKind kind) {
        return switch (kind) {
            case ZONE, CAR_PARK, SCHOOL_STREET -> true;
            case WARD, STATED_LOCATION -> false;
        };
    }

    private List<String> list(String column) {
        return row.text(column)
                .map(text -> Arrays.stream(text.split("\\|")).map(String::strip).toList())
                .orElse(List.of());
    }

    private <T> Optional<T> read(String text, Function<String, T> parse, String code) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            fault(code, "\"" + text + "\" cannot be read.");
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private void fault(String code, String message) {
        faults.add(new RowFault(row.line(), code, message));
    }
}
