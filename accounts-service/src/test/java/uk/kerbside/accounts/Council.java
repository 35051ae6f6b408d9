package uk.kerbside.accounts;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.concurrent.atomic.AtomicLong;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/** The council's side: brings properties of its own for each test, so that no two tests share one. */
public final class Council {
    private static final AtomicLong LAST = new AtomicLong(900_000_000_000L);
    private static final String HEADER = "uprn,flat,house,street,town,postcode,zone,ward,car_free,school_street\n";

    private Council() {}

    /** A property with a postcode and a council-tax reference of its own. */
    public record Home(String uprn, String postcode, String reference) {}

    /** A house in zone RO5. */
    public static Home home() {
        return homeIn("RO5");
    }

    public static Home homeIn(String zone) {
        long number = LAST.incrementAndGet();
        Home home = new Home(Long.toString(number), postcode(number), "REF" + number);
        properties(home.uprn() + ",,12,Como Road,Romford," + home.postcode() + "," + zone + ",W04,N,S1\n");
        references(home.uprn() + "," + home.reference() + "\n");
        return home;
    }

    /** A postcode nobody else has; the sample council knows no such district. */
    public static String postcode(long number) {
        long rest = number % 26_000;
        return "RM" + (rest / 2600 + 80) + " " + rest % 10 + letter(rest / 10 % 26) + letter(rest / 260 % 10);
    }

    /** A UPRN nobody else has. */
    public static String newUprn() {
        return Long.toString(LAST.incrementAndGet());
    }

    public static Response properties(String rows) {
        return send("/v1/property-imports", HEADER + rows);
    }

    public static Response references(String rows) {
        return send("/v1/council-tax-imports", "uprn,reference\n" + rows);
    }

    /** Sends a file as an administrator. */
    public static Response send(String path, String file) {
        return given().auth()
                .oauth2(Tokens.of("admin", Roles.ADMINISTRATOR))
                .contentType("text/csv")
                .body(file)
                .post(path);
    }

    private static char letter(long index) {
        return (char) ('A' + index);
    }
}
