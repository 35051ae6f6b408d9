package uk.kerbside.accounts.account.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.accounts.account.Contact;
import uk.kerbside.accounts.account.PhoneNumbers;
import uk.kerbside.accounts.account.PreferredChannel;
import uk.kerbside.kit.problem.InvalidRequestException;

/** How to reach a customer. */
record ContactRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "Rita Resident")
        String name,

        @Schema(examples = "rita.resident@example.org") Optional<@Email @Size(min = 3, max = 254) String> email,

        @Schema(examples = "07700 900123", description = "In any form people write it")
        Optional<@Size(min = 3, max = 40) String> phone,

        @NotNull PreferredChannel preferredChannel) {

    /** @throws InvalidRequestException when the phone number is none, or the preferred way leads nowhere */
    Contact contact(PhoneNumbers numbers) {
        return new Contact(
                name.strip(),
                email,
                phone.map(typed -> numbers.read(typed)
                        .orElseThrow(() -> new InvalidRequestException("/phone", "is no telephone number"))),
                preferredChannel);
    }
}
