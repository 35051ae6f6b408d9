package uk.kerbside.accounts.payment.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * A basket, and where the customer comes back to.
 *
 * @param returnUrl an address of the council's own
 */
record PaymentRequest(
        @NotEmpty @Size(max = 20) @UniqueElements @Schema(examples = "[\"C-0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b\"]")
        List<@NotNull @Size(min = 1, max = 64) String> chargeIds,

        @NotBlank @Size(max = 2000) @Schema(examples = "http://localhost:3000/paid")
        String returnUrl) {}
