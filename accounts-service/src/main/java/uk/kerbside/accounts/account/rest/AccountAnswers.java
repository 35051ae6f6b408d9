package uk.kerbside.accounts.account.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.AccountSettings;
import uk.kerbside.accounts.account.PreferredChannel;
import uk.kerbside.accounts.account.ReadingNeeds;
import uk.kerbside.accounts.account.ResidencyStatus;
import uk.kerbside.accounts.property.Properties;
import uk.kerbside.accounts.property.Property;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.events.accounts.ResidencyMethod;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.seen.Seen;

/** How accounts are answered: with their ETag, and with what the next service must have heard of. */
@ApplicationScoped
class AccountAnswers {
    private static final String SERVICE = "accounts";

    private final Properties properties;
    private final AccountSettings settings;

    AccountAnswers(Properties properties, AccountSettings settings) {
        this.properties = properties;
        this.settings = settings;
    }

    /** The whole account. */
    Response whole(Response.ResponseBuilder response, Account account) {
        return marked(response.entity(answer(account)), account);
    }

    /** Anything about an account, with the account's revision. */
    Response marked(Response.ResponseBuilder response, Account account) {
        return response.tag(ETags.of(account.revision()))
                .header(Seen.HEADER, Seen.header(SERVICE, account.accountId(), account.revision()))
                .build();
    }

    AccountAnswer answer(Account account) {
        return new AccountAnswer(
                account.accountId(),
                account.kind(),
                account.status(),
                account.name(),
                account.email(),
                account.phone(),
                account.preferredChannel(),
                ReadingNeedsAnswer.of(account.readingNeeds()),
                account.uprn().flatMap(properties::find).map(HomeAnswer::of),
                residency(account),
                account.openedAt());
    }

    private ResidencyAnswer residency(Account account) {
        var residency = account.residency();
        return new ResidencyAnswer(
                residency.status(),
                residency.method(),
                residency.provedAt(),
                residency.until(),
                account.triesLeft(settings.councilTaxTries()));
    }

    /**
     * An account.
     *
     * @param phone in E.164 form, however it was given
     */
    record AccountAnswer(
            @Schema(examples = "A-7KQ2-9XNM") String accountId,
            AccountKind kind,
            AccountStatus status,
            @Schema(examples = "Rita Resident") String name,
            @Schema(examples = "rita.resident@example.org") Optional<String> email,
            @Schema(examples = "+447700900123") Optional<String> phone,
            PreferredChannel preferredChannel,
            ReadingNeedsAnswer readingNeeds,

            @Schema(description = "Where the household lives; absent until chosen")
            Optional<HomeAnswer> property,

            ResidencyAnswer residency,
            Instant openedAt) {}

    @Schema(name = "ReadingNeeds")
    record ReadingNeedsAnswer(
            @Schema(examples = "en", description = "Two letters of ISO 639-1")
            String language,

            @Schema(examples = "false", description = "Whether letters are in large print")
            boolean largePrint) {

        static ReadingNeedsAnswer of(ReadingNeeds needs) {
            return new ReadingNeedsAnswer(needs.language(), needs.largePrint());
        }
    }

    record HomeAnswer(
            @Schema(examples = "100020000007") String uprn,

            @Schema(examples = "Flat 23, 243C Abbs Cross Lane, Hornchurch")
            String address,

            @Schema(examples = "RM12 7ZH") String postcode,
            @Schema(examples = "HO1") Optional<String> zone,
            @Schema(examples = "W03") Optional<String> ward,
            boolean carFree,
            @Schema(examples = "S1") Optional<String> schoolStreet) {

        static HomeAnswer of(Property property) {
            return new HomeAnswer(
                    property.uprn(),
                    property.address(),
                    property.postcode().value(),
                    property.zone(),
                    property.ward(),
                    property.carFree(),
                    property.schoolStreet());
        }
    }

    /**
     * Whether it is proved that they live there.
     *
     * @param until until when the proof counts, exclusive
     * @param triesLeft how many council-tax references may still be tried for this property
     */
    record ResidencyAnswer(
            ResidencyStatus status,
            Optional<ResidencyMethod> method,
            Optional<Instant> provedAt,
            Optional<Instant> until,
            int triesLeft) {}
}
