package uk.kerbside.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.account.ResidencyStatus;
import uk.kerbside.accounts.charge.ChargeStatus;
import uk.kerbside.accounts.entitlement.EntitlementStatus;
import uk.kerbside.accounts.invoice.InvoiceStatus;
import uk.kerbside.accounts.letter.PrintFileStatus;
import uk.kerbside.accounts.message.MessageStatus;
import uk.kerbside.accounts.payment.PaymentStatus;
import uk.kerbside.accounts.payment.RefundStatus;
import uk.kerbside.accounts.representation.RepresentationStatus;
import uk.kerbside.accounts.template.TemplateStatus;
import uk.kerbside.events.Contract;

/** What docs/states says of charges, payments, refunds, invoices, messages, templates, print files and proofs of residency is what the code does. */
class StateTablesTest {
    private static final Path STATES = Path.of("../docs/states");
    private static final String NOTHING = "–";

    @Test
    void charges_live_as_their_table_says() throws IOException {
        assertTable(
                "accounts-charge.md",
                ChargeStatus.values(),
                ChargeStatus::successors,
                Set.of(ChargeStatus.PAYABLE, ChargeStatus.WITHDRAWN));
    }

    @Test
    void payments_live_as_their_table_says() throws IOException {
        assertTable(
                "accounts-payment.md",
                PaymentStatus.values(),
                PaymentStatus::successors,
                Set.of(PaymentStatus.CREATED));
    }

    @Test
    void refunds_live_as_their_table_says() throws IOException {
        assertTable(
                "accounts-refund.md", RefundStatus.values(), RefundStatus::successors, Set.of(RefundStatus.REQUESTED));
    }

    @Test
    void proofs_of_residency_live_as_their_table_says() throws IOException {
        assertTable(
                "accounts-residency.md",
                ResidencyStatus.values(),
                ResidencyStatus::successors,
                Set.of(ResidencyStatus.NOT_PROVED));
    }

    @Test
    void entitlements_live_as_their_table_says() throws IOException {
        assertTable(
                "accounts-entitlement.md",
                EntitlementStatus.values(),
                EntitlementStatus::successors,
                Set.of(EntitlementStatus.CLAIMED));
    }

    @Test
    void representations_live_as_their_table_says() throws IOException {
        assertTable(
                "accounts-representation.md",
                RepresentationStatus.values(),
                RepresentationStatus::successors,
                Set.of(RepresentationStatus.RECORDED));
    }

    @Test
    void messages_live_as_their_table_says() throws IOException {
        assertTable(
                "accounts-message.md",
                MessageStatus.values(),
                MessageStatus::successors,
                Set.of(MessageStatus.PLANNED));
    }

    @Test
    void versions_of_templates_live_as_their_table_says() throws IOException {
        assertTable(
                "accounts-template.md",
                TemplateStatus.values(),
                TemplateStatus::successors,
                Set.of(TemplateStatus.DRAFT));
    }

    @Test
    void print_files_live_as_their_table_says() throws IOException {
        assertTable(
                "accounts-print-file.md",
                PrintFileStatus.values(),
                PrintFileStatus::successors,
                Set.of(PrintFileStatus.MADE));
    }

    @Test
    void invoices_live_as_their_table_says() throws IOException {
        assertTable(
                "accounts-invoice.md", InvoiceStatus.values(), InvoiceStatus::successors, Set.of(InvoiceStatus.ISSUED));
    }

    private static <S extends Enum<S>> void assertTable(
            String file, S[] states, Function<S, Collection<S>> successors, Set<S> first) throws IOException {
        List<List<String>> rows = rows(file);
        List<String> edgesOfTheCode = Stream.concat(
                        first.stream().map(state -> edge(NOTHING, state.name())),
                        Arrays.stream(states).flatMap(from -> successors.apply(from).stream()
                                .map(to -> edge(from.name(), to.name()))))
                .toList();

        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(5).doesNotContain(""));
        assertThat(rows.stream().map(row -> edge(row.get(0), row.get(1))).distinct())
                .containsExactlyInAnyOrderElementsOf(edgesOfTheCode);
        assertThat(rows.stream()
                        .flatMap(row -> Arrays.stream(row.get(4).split(", ")))
                        .filter(event -> !event.equals(NOTHING)))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(Arrays.stream(Contract.values())
                                .map(contract -> contract.body().getSimpleName()))
                        .contains(event));
    }

    private static List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(STATES.resolve(file)).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| From "))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .toList();
    }

    private static String edge(String from, String to) {
        return from + " → " + to;
    }
}
