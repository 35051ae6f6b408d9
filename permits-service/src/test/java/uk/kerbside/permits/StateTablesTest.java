package uk.kerbside.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Contract;
import uk.kerbside.permits.application.ApplicationStatus;
import uk.kerbside.permits.dispensation.DispensationStatus;
import uk.kerbside.permits.extension.ExtensionStatus;
import uk.kerbside.permits.measure.RevocationStatus;
import uk.kerbside.permits.measure.SuspensionStatus;
import uk.kerbside.permits.migration.ImportStatus;
import uk.kerbside.permits.misuse.ReportStatus;
import uk.kerbside.permits.permit.PermitStatus;
import uk.kerbside.permits.provisional.CoverStatus;
import uk.kerbside.permits.refund.RefundStatus;
import uk.kerbside.permits.reminder.ReminderStatus;
import uk.kerbside.permits.sponsor.SponsorStatus;
import uk.kerbside.permits.waiting.WaitingStatus;
import uk.kerbside.testkit.CouncilFiles;

/** The state tables in the documents say what the code does, no edge more and none less. */
class StateTablesTest {
    private static final String START = "–";

    @Test
    void the_table_of_applications_has_the_edges_of_the_code() throws IOException {
        assertThat(edges("permits-application.md"))
                .isEqualTo(edges(ApplicationStatus.values(), ApplicationStatus::successors));
    }

    @Test
    void the_table_of_permits_has_the_edges_of_the_code() throws IOException {
        assertThat(edges("permits-permit.md")).isEqualTo(edges(PermitStatus.values(), PermitStatus::successors));
    }

    @Test
    void the_table_of_refunds_has_the_edges_of_the_code() throws IOException {
        assertThat(edges("permits-refund.md")).isEqualTo(edges(RefundStatus.values(), RefundStatus::successors));
    }

    @Test
    void the_table_of_suspensions_has_the_edges_of_the_code() throws IOException {
        assertThat(edges("permits-suspension.md"))
                .isEqualTo(edges(SuspensionStatus.values(), SuspensionStatus::successors));
    }

    @Test
    void the_table_of_revocations_has_the_edges_of_the_code() throws IOException {
        assertThat(edges("permits-revocation.md"))
                .isEqualTo(edges(RevocationStatus.values(), RevocationStatus::successors));
    }

    @Test
    void the_table_of_waiting_lists_has_the_edges_of_the_code() throws IOException {
        assertThat(edges("permits-waiting.md")).isEqualTo(edges(WaitingStatus.values(), WaitingStatus::successors));
    }

    @Test
    void the_table_of_sponsorships_has_the_edges_of_the_code() throws IOException {
        assertThat(edges("permits-sponsorship.md")).isEqualTo(edges(SponsorStatus.values(), SponsorStatus::successors));
    }

    @Test
    void the_table_of_imports_has_the_edges_of_the_code() throws IOException {
        assertThat(edges("permits-import.md")).isEqualTo(edges(ImportStatus.values(), ImportStatus::successors));
    }

    @Test
    void the_table_of_reminders_has_the_edges_of_the_code() throws IOException {
        assertThat(edges("permits-reminder.md")).isEqualTo(edges(ReminderStatus.values(), ReminderStatus::successors));
    }

    @Test
    void the_table_of_bulk_extensions_has_the_edges_of_the_code() throws IOException {
        assertThat(edges("permits-bulk-extension.md"))
                .isEqualTo(edges(ExtensionStatus.values(), ExtensionStatus::successors));
    }

    @Test
    void the_table_of_dispensations_has_the_edges_of_the_code() throws IOException {
        assertThat(edges("permits-dispensation.md"))
                .isEqualTo(edges(DispensationStatus.values(), DispensationStatus::successors));
    }

    @Test
    void the_table_of_misuse_reports_has_the_edges_of_the_code() throws IOException {
        assertThat(edges("permits-misuse-report.md")).isEqualTo(edges(ReportStatus.values(), ReportStatus::successors));
    }

    @Test
    void the_table_of_provisional_cover_has_the_edges_of_the_code() throws IOException {
        assertThat(edges("permits-provisional-cover.md"))
                .isEqualTo(edges(CoverStatus.values(), CoverStatus::successors));
    }

    @Test
    void every_event_a_table_names_exists() throws IOException {
        Set<String> known = Arrays.stream(Contract.values())
                .map(contract -> contract.body().getSimpleName())
                .collect(Collectors.toSet());
        List<List<String>> rows = new ArrayList<>();
        for (String file : List.of(
                "permits-application.md",
                "permits-permit.md",
                "permits-provisional-cover.md",
                "permits-refund.md",
                "permits-reminder.md",
                "permits-suspension.md",
                "permits-dispensation.md",
                "permits-revocation.md",
                "permits-waiting.md",
                "permits-sponsorship.md")) {
            rows.addAll(rows(file));
        }

        assertThat(rows.stream()
                        .flatMap(row -> Arrays.stream(row.get(4).split(", ")))
                        .filter(event -> !event.equals("none")))
                .isNotEmpty()
                .allMatch(known::contains);
    }

    private static Set<String> edges(String file) throws IOException {
        return rows(file).stream()
                .filter(row -> !row.get(0).equals(START))
                .map(row -> row.get(0) + " -> " + row.get(1))
                .collect(Collectors.toSet());
    }

    private static <S extends Enum<S>> Set<String> edges(S[] states, Function<S, Set<S>> successors) {
        return Arrays.stream(states)
                .flatMap(from -> successors.apply(from).stream().map(to -> from + " -> " + to))
                .collect(Collectors.toSet());
    }

    private static List<List<String>> rows(String file) throws IOException {
        Path docs = CouncilFiles.dir().resolve("../../../docs/states").normalize();
        return Files.readAllLines(docs.resolve(file)).stream()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(String::strip)
                        .skip(1)
                        .toList())
                .toList();
    }
}
