package uk.kerbside.accounts.invoice.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.accounts.invoice.CreditNote;
import uk.kerbside.accounts.invoice.CreditNotes;
import uk.kerbside.accounts.invoice.SetOff;
import uk.kerbside.kernel.Money;

@ApplicationScoped
class PanacheCreditNotes implements CreditNotes, PanacheRepositoryBase<CreditNote, String> {
    private static final Place LATEST = new Place(Instant.parse("9999-12-31T00:00:00Z"), "");
    private static final Place OLDEST = new Place(Instant.EPOCH, "");
    private static final String IS_LEFT = "setOff < total and repaidAt is null";
    private static final String SET_OFF =
            "select credit_note_number, invoice_number, amount, currency from set_off where ";

    private final Statements database;

    PanacheCreditNotes(DataSource database) {
        this.database = new Statements(database);
    }

    @Override
    public void save(CreditNote note) {
        persistAndFlush(note);
    }

    @Override
    public Optional<CreditNote> find(String creditNoteNumber) {
        return findByIdOptional(creditNoteNumber);
    }

    @Override
    public Optional<CreditNote> findForUpdate(String creditNoteNumber) {
        return findByIdOptional(creditNoteNumber, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<CreditNote> listLeftForUpdate(String accountId) {
        return find("accountId = ?1 and " + IS_LEFT + " order by issuedAt, creditNoteNumber", accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<CreditNote> list(String accountId, Optional<Place> after, int limit) {
        Place place = after.orElse(LATEST);
        return find(
                        "accountId = ?1 and (issuedAt < ?2 or issuedAt = ?2 and creditNoteNumber > ?3)"
                                + " order by issuedAt desc, creditNoteNumber",
                        accountId,
                        place.issuedAt(),
                        place.creditNoteNumber())
                .page(0, limit)
                .list();
    }

    @Override
    public List<CreditNote> listLeft(Optional<Place> after, int limit) {
        Place place = after.orElse(OLDEST);
        return find(
                        IS_LEFT + " and (issuedAt > ?1 or issuedAt = ?1 and creditNoteNumber > ?2)"
                                + " order by issuedAt, creditNoteNumber",
                        place.issuedAt(),
                        place.creditNoteNumber())
                .page(0, limit)
                .list();
    }

    @Override
    public void add(SetOff setOff) {
        database.with(
                "insert into set_off (credit_note_number, invoice_number, amount, currency) values (?, ?, ?, ?)",
                statement -> {
                    statement.setString(1, setOff.creditNoteNumber());
                    statement.setString(2, setOff.invoiceNumber());
                    statement.setLong(3, setOff.amount().minor());
                    statement.setString(4, setOff.amount().currency().getCurrencyCode());
                    return statement.executeUpdate();
                });
    }

    @Override
    public List<SetOff> listOfInvoice(String invoiceNumber) {
        return listSetOff("invoice_number = ? order by credit_note_number", invoiceNumber);
    }

    @Override
    public List<SetOff> listOfCreditNote(String creditNoteNumber) {
        return listSetOff("credit_note_number = ? order by invoice_number", creditNoteNumber);
    }

    private List<SetOff> listSetOff(String which, String document) {
        return database.with(SET_OFF + which, statement -> {
            statement.setString(1, document);
            return read(statement);
        });
    }

    private static List<SetOff> read(PreparedStatement statement) throws SQLException {
        List<SetOff> found = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new SetOff(
                        rows.getString(1),
                        rows.getString(2),
                        new Money(rows.getLong(3), Currency.getInstance(rows.getString(4)))));
            }
        }
        return found;
    }
}
