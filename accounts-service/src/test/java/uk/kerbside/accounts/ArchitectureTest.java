package uk.kerbside.accounts;

import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.house.HouseRules;

class ArchitectureTest {
    @Test
    void the_house_style_holds() {
        // What a telephone number is, no pattern of ours could say; how texts are filled in, tokens signed and letters
        // set
        // neither.
        HouseRules.check(
                "uk.kerbside.accounts",
                "com.google.i18n.phonenumbers",
                "io.quarkus.qute",
                "org.jose4j",
                "com.lowagie.text",
                "org.librepdf.openpdf");
    }
}
