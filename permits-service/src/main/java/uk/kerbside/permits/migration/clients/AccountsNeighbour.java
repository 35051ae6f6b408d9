package uk.kerbside.permits.migration.clients;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import uk.kerbside.permits.catalogue.Eligibility;
import uk.kerbside.permits.migration.AccountsAwayException;
import uk.kerbside.permits.migration.Gazetteer;
import uk.kerbside.permits.migration.MatchedProperty;
import uk.kerbside.permits.migration.PaperFlag;
import uk.kerbside.permits.migration.PaperRow;
import uk.kerbside.permits.migration.People;

/** The people and properties accounts knows. */
@ApplicationScoped
class AccountsNeighbour implements Gazetteer, People {
    private static final String REFERENCE = "paper:";
    private static final String BY_ADDRESS = "ADDRESS";
    private static final Map<String, PaperFlag> NOTICES =
            Map.of("EMAIL_UNUSABLE", PaperFlag.EMAIL_UNUSABLE, "PHONE_UNUSABLE", PaperFlag.PHONE_UNUSABLE);

    private final AccountsApi accounts;

    AccountsNeighbour(@RestClient AccountsApi accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<Long, MatchedProperty> match(List<PaperRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        List<AccountsApi.Address> addresses = rows.stream()
                .map(row -> new AccountsApi.Address(row.uprn(), row.address(), row.postcode()))
                .toList();
        List<AccountsApi.Match> answers = whileAsking(() -> accounts.match(new AccountsApi.MatchesQuestion(addresses)))
                .items();
        requireAll(answers, rows);
        Map<Long, MatchedProperty> found = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            AccountsApi.Match answer = answers.get(i);
            long line = rows.get(i).line();
            answer.property()
                    .ifPresent(property -> found.put(
                            line,
                            new MatchedProperty(
                                    property.uprn(),
                                    property.zone(),
                                    property.ward(),
                                    property.schoolStreet(),
                                    answer.by().filter(BY_ADDRESS::equals).isPresent())));
        }
        return found;
    }

    @Override
    public Map<String, Known> bring(List<Holder> holders) {
        if (holders.isEmpty()) {
            return Map.of();
        }
        List<AccountsApi.Person> people =
                holders.stream().map(AccountsNeighbour::person).toList();
        List<AccountsApi.Opened> answers = whileAsking(() -> accounts.bring(new AccountsApi.PeopleQuestion(people)))
                .items();
        requireAll(answers, holders);
        Map<String, Known> known = new HashMap<>();
        for (int i = 0; i < holders.size(); i++) {
            AccountsApi.Opened opened = answers.get(i);
            known.put(holders.get(i).permit().number(), new Known(opened.accountId(), flags(opened.notices())));
        }
        return known;
    }

    private static AccountsApi.Person person(Holder holder) {
        PaperRow row = holder.row();
        boolean organisation = holder.permit().rules().eligibility().holder() == Eligibility.HolderKind.ORGANISATION;
        return new AccountsApi.Person(
                REFERENCE + holder.permit().number(),
                organisation ? "ORGANISATION" : "PERSON",
                row.holder().orElseThrow(),
                row.email(),
                row.phone(),
                row.address(),
                row.postcode(),
                holder.permit().property().map(MatchedProperty::uprn));
    }

    private static Set<PaperFlag> flags(List<String> notices) {
        Set<PaperFlag> flags = EnumSet.noneOf(PaperFlag.class);
        notices.stream().filter(NOTICES::containsKey).map(NOTICES::get).forEach(flags::add);
        return flags;
    }

    private static void requireAll(List<?> answers, List<?> questions) {
        if (answers.size() != questions.size()) {
            throw new IllegalStateException("Accounts answered " + answers.size() + " of " + questions.size());
        }
    }

    private static <T> T whileAsking(Supplier<T> question) {
        try {
            return question.get();
        } catch (QuestionAtFaultException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new AccountsAwayException(e);
        }
    }
}
