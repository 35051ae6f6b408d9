package uk.kerbside.kit.actor;

import java.util.List;
import java.util.Set;

/** The names of the roles, for {@code @RolesAllowed}. A token carries them; nothing else grants one. */
public final class Roles {
    public static final String CUSTOMER = "customer";
    public static final String PERMIT_OFFICER = "permit-officer";
    public static final String PERMIT_SUPERVISOR = "permit-supervisor";
    public static final String ENFORCEMENT_OFFICER = "enforcement-officer";
    public static final String ENFORCEMENT_SUPERVISOR = "enforcement-supervisor";
    public static final String HELPLINE_AGENT = "helpline-agent";
    public static final String HELPLINE_SUPERVISOR = "helpline-supervisor";
    /** The contact centre, the public advice centre and library desks. */
    public static final String CONTACT_CENTRE = "contact-centre";

    public static final String FINANCE = "finance";
    public static final String DATA_PROTECTION = "data-protection";
    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";
    public static final String CRM = "crm";
    public static final String NOTICE_PROCESSING = "notice-processing";
    public static final String PARKING_OPERATOR = "parking-operator";
    public static final String MESSAGING_GATEWAY = "messaging-gateway";
    /** Another service of this suite, or this one acting by itself. */
    public static final String SUITE_SERVICE = "suite-service";

    /** Every role; somebody with several is recorded under the first of theirs in this order. */
    public static final List<String> ALL = List.of(
            ADMINISTRATOR,
            PERMIT_SUPERVISOR,
            PERMIT_OFFICER,
            HELPLINE_SUPERVISOR,
            HELPLINE_AGENT,
            CONTACT_CENTRE,
            ENFORCEMENT_SUPERVISOR,
            ENFORCEMENT_OFFICER,
            FINANCE,
            DATA_PROTECTION,
            AUDITOR,
            CRM,
            NOTICE_PROCESSING,
            PARKING_OPERATOR,
            MESSAGING_GATEWAY,
            SUITE_SERVICE,
            CUSTOMER);

    /** Who may act on behalf of a customer. */
    static final Set<String> STAFF = Set.of(
            PERMIT_OFFICER,
            PERMIT_SUPERVISOR,
            HELPLINE_AGENT,
            HELPLINE_SUPERVISOR,
            CONTACT_CENTRE,
            FINANCE,
            DATA_PROTECTION,
            ADMINISTRATOR);

    /** Who else reaches accounts that are not their own, where an endpoint lets them in. */
    static final Set<String> REACHING = Set.of(AUDITOR, SUITE_SERVICE);

    /** Who needs a call pass. */
    static final Set<String> HELPLINE = Set.of(HELPLINE_AGENT, HELPLINE_SUPERVISOR);

    private Roles() {}
}
