package uk.kerbside.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import uk.kerbside.local.SuiteClock;
import uk.kerbside.local.demo.Api.Answer;

/** The paper permits are brought in, and an officer sees one. Told to the same suite again, the rows are there already. */
public final class PaperStory {
    /** What became of the rows, and the mark an officer asked about. */
    public record Told(int rows, int accepted, int repaired, int refused, int repeated, String mark) {}

    private record PaperPermit(String mark, String place) {}

    private static final Set<String> ALWAYS_CONTROLLED = Set.of("RO5", "UP1", "SQ1");
    private static final Pattern ORDINARY_MARK = Pattern.compile("[A-HJ-NP-Z]{2}[2-9]{2}[A-HJ-NP-Z]{3}");
    private static final Pattern DATE = Pattern.compile("2\\d{3}-\\d{2}-\\d{2}");
    // permit_number,type,holder,email,phone,address,postcode,uprn,vrm,place,start,expiry,issued_at
    private static final int COLUMNS = 13;
    private static final int TYPE = 1;
    private static final int MARK = 8;
    private static final int PLACE = 9;
    private static final int START = 10;
    private static final int EXPIRY = 11;

    private final Transcript transcript;
    private final PermitOfficer petra;
    private final Officer eddie;
    private final Path file;

    /** @param file with the columns of the sample council's paper permits */
    public PaperStory(Suite suite, Path file, Transcript transcript, RandomGenerator random) {
        this.transcript = transcript;
        this.petra = PermitOfficer.petra(suite);
        this.eddie = new Officer(suite, random);
        this.file = file;
    }

    /** Tells it from beginning to end. */
    public Told tell() {
        transcript.chapter("The paper permits move over");
        long began = System.nanoTime();
        JsonNode report = petra.bringPaper(file).body();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        PaperPermit permit = live();
        Told told = new Told(
                report.path("rowsReceived").asInt(),
                report.path("accepted").asInt(),
                report.path("repaired").asInt(),
                report.path("refused").asInt(),
                report.path("repeated").asInt(),
                permit.mark());
        transcript.line(
                "Petra",
                "brings " + told.rows() + " rows in, " + seconds + " s",
                told.accepted() + " accepted, " + told.repaired() + " repaired, " + told.refused() + " refused, "
                        + told.repeated() + " there before");
        eddie.waitFor("PAPER_ON_FILE", permit.mark(), permit.place(), "RESIDENT", System.nanoTime());
        Answer seen = eddie.expect("PAPER_ON_FILE", permit.mark(), permit.place(), "RESIDENT");
        transcript.line("Eddie", "checks " + permit.mark(), seen.text("headline"));
        return told;
    }

    /** A resident's that is good for days to come, written without a fault, in a zone that is always controlled. */
    private PaperPermit live() {
        LocalDate today = SuiteClock.today();
        List<CSVRecord> rows = rows();
        Map<String, Long> named = rows.stream()
                .map(row -> row.get(0))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return rows.stream()
                .filter(row -> row.size() == COLUMNS && row.get(TYPE).startsWith("Resident"))
                .filter(row -> ORDINARY_MARK.matcher(row.get(MARK)).matches())
                .filter(row -> ALWAYS_CONTROLLED.contains(row.get(PLACE)) && isLive(row, today))
                .filter(row -> named.get(row.get(0)) == 1)
                .map(row -> new PaperPermit(row.get(MARK), row.get(PLACE)))
                .findFirst()
                .orElseThrow(() -> new StoryBreaks("No paper permit of " + file + " is live today."));
    }

    private static boolean isLive(CSVRecord row, LocalDate today) {
        return Stream.of(START, EXPIRY).allMatch(at -> DATE.matcher(row.get(at)).matches())
                && LocalDate.parse(row.get(START)).isBefore(today)
                && LocalDate.parse(row.get(EXPIRY)).isAfter(today.plusDays(2));
    }

    private List<CSVRecord> rows() {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.DEFAULT)) {
            return parser.stream().skip(1).toList();
        } catch (IOException e) {
            throw new StoryBreaks(file + " cannot be read.", e);
        }
    }
}
