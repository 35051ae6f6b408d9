package uk.kerbside.permits.evidence;

import uk.kerbside.kit.problem.Refusal;

/** Why a file is not taken as evidence. */
public enum EvidenceRefusal implements Refusal {
    EVIDENCE_EMPTY("The file is empty", 422),
    EVIDENCE_FORMAT_NOT_TAKEN("The file is not of a kind we take", 422),
    EVIDENCE_DISGUISED("The file is not what it says it is", 422),
    EVIDENCE_ENCRYPTED("The file needs a password", 422),
    EVIDENCE_UNREADABLE("The file cannot be opened", 422),
    EVIDENCE_INFECTED("The file carries a virus", 422),
    EVIDENCE_SCANNER_AWAY("Files cannot be searched for viruses right now", 503),
    EVIDENCE_DATE_NEEDED("The document needs a date", 422),
    EVIDENCE_NOT_ASKED_FOR("Nobody asked for this kind of document", 409),
    EVIDENCE_TOO_MUCH("The application has as many documents as it can have", 409);

    private final String title;
    private final int status;

    EvidenceRefusal(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
