package uk.kerbside.accounts.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.kit.imports.CsvRow;
import uk.kerbside.kit.imports.RowFault;

/** Reads one row of a gazetteer: finds every fault in it, and what can be mended. */
final class PropertyRow {
    // Geoplace: at most twelve digits; some files pad with zeros.
    private static final Pattern UPRN = Pattern.compile("0*([1-9][0-9]{0,11})");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int LONGEST_ADDRESS = 300;
    private static final int PADDED = 6;

    private final CsvRow row;
    private final List<RowFault> faults = new ArrayList<>();
    private final List<RowFault> repairs = new ArrayList<>();

    PropertyRow(CsvRow row) {
        this.row = row;
    }

    /** Why the row cannot be taken. */
    List<RowFault> faults() {
        return faults;
    }

    /** What was mended in it. */
    List<RowFault> repairs() {
        return repairs;
    }

    /** The property; empty when there are faults. */
    Optional<Property> property() {
        if (!row.isComplete()) {
            fault("ROW_INCOMPLETE", "The row has not as many values as the first line has columns.");
            return Optional.empty();
        }
        Optional<String> uprn = uprn(row, faults);
        Optional<Postcode> postcode = postcode();
        String address = address();
        Optional<String> zone = code("zone");
        Optional<String> ward = code("ward");
        Optional<String> schoolStreet = code("school_street");
        boolean carFree = carFree();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Property(
                uprn.orElseThrow(), address, sortKey(), postcode.orElseThrow(), zone, ward, carFree, schoolStreet));
    }

    /** The property reference of a row, without the zeros it may be padded with. */
    static Optional<String> uprn(CsvRow row, List<RowFault> faults) {
        Optional<String> text = row.text("uprn");
        Optional<String> uprn = text.map(UPRN::matcher).filter(Matcher::matches).map(match -> match.group(1));
        if (text.isEmpty()) {
            faults.add(new RowFault(row.line(), "UPRN_MISSING", "A row needs the UPRN of its property."));
        } else if (uprn.isEmpty()) {
            faults.add(new RowFault(row.line(), "UPRN_UNUSABLE", "A UPRN is a number of at most twelve digits."));
        }
        return uprn;
    }

    private Optional<Postcode> postcode() {
        Optional<String> text = row.text("postcode");
        if (text.isEmpty()) {
            fault("POSTCODE_MISSING", "A property needs a postcode to be found by.");
            return Optional.empty();
        }
        Optional<Postcode> postcode = text.flatMap(Postcode::read);
        if (postcode.isEmpty()) {
            fault("POSTCODE_UNUSABLE", "This is no postcode.");
        } else if (!postcode.get().value().equals(text.get())) {
            repair("POSTCODE_REWRITTEN", "The postcode was written in another way.");
        }
        return postcode;
    }

    private String address() {
        if (row.text("street").isEmpty()) {
            fault("STREET_MISSING", "A property needs the street it is in.");
        }
        String house = Stream.of("house", "street").flatMap(this::words).collect(Collectors.joining(" "));
        String address = Stream.concat(words("flat"), Stream.concat(Stream.of(house), words("town")))
                .collect(Collectors.joining(", "));
        if (address.length() > LONGEST_ADDRESS) {
            fault("ADDRESS_TOO_LONG", "An address has at most " + LONGEST_ADDRESS + " characters.");
        }
        return address;
    }

    /** Numbers padded, so that house 9 comes before house 10 and flat 2 before flat 12. */
    private String sortKey() {
        String plain = Stream.of("street", "house", "flat")
                .map(column -> row.text(column).orElse(""))
                .collect(Collectors.joining("|"))
                .toUpperCase(Locale.ROOT);
        return NUMBER.matcher(plain)
                .replaceAll(
                        number -> "0".repeat(Math.max(0, PADDED - number.group().length())) + number.group());
    }

    private Optional<String> code(String column) {
        return row.text(column).flatMap(text -> {
            String code = text.toUpperCase(Locale.ROOT);
            if (!CODE.matcher(code).matches()) {
                fault("CODE_UNUSABLE", column + " must be the code of a place: capitals, digits and hyphens.");
                return Optional.empty();
            }
            if (!code.equals(text)) {
                repair("CODE_REWRITTEN", column + " was written in small letters.");
            }
            return Optional.of(code);
        });
    }

    private boolean carFree() {
        String flag = row.text("car_free").orElse("").toUpperCase(Locale.ROOT);
        if (!flag.equals("Y") && !flag.equals("N")) {
            fault("FLAG_UNREADABLE", "car_free must be Y or N.");
        }
        return flag.equals("Y");
    }

    private Stream<String> words(String column) {
        return row.text(column).stream();
    }

    private void fault(String code, String message) {
        faults.add(new RowFault(row.line(), code, message));
    }

    private void repair(String code, String message) {
        repairs.add(new RowFault(row.line(), code, message));
    }
}
