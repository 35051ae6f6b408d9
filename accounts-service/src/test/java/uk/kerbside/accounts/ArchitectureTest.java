package uk.kerbside.accounts;

import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.house.HouseRules;

class ArchitectureTest {
    @Test
    void the_house_style_holds() {
        // What a telephone number is, no pattern of ours could say.
        HouseRules.check("uk.kerbside.accounts", "com.google.i18n.phonenumbers");
    }
}
