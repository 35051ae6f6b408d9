package uk.kerbside.helpline.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** Something written down on a case; never changed. */
@Entity
public class CaseNote {
    @EmbeddedId
    Number number;

    String author;
    String text;
    Instant notedAt;

    /** Which note of which case. */
    @Embeddable
    static class Number implements Serializable {
        String caseId;
        int n;

        protected Number() {}

        Number(String caseId, int n) {
            this.caseId = caseId;
            this.n = n;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Number number && caseId.equals(number.caseId) && n == number.n;
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, n);
        }
    }

    protected CaseNote() {}

    static CaseNote of(String caseId, int n, String text, String author, Instant now) {
        CaseNote note = new CaseNote();
        note.number = new Number(caseId, n);
        note.text = text;
        note.author = author;
        note.notedAt = now;
        return note;
    }

    public String author() {
        return author;
    }

    public String text() {
        return text;
    }

    public Instant notedAt() {
        return notedAt;
    }
}
