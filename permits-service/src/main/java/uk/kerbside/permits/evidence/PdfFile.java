package uk.kerbside.permits.evidence;

import com.lowagie.text.exceptions.BadPasswordException;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import uk.kerbside.kit.problem.RefusedException;

/** Whether an officer will be able to open a PDF file. One that only forbids printing or changing opens. */
final class PdfFile {
    private PdfFile() {}

    /** @throws RefusedException {@code EVIDENCE_ENCRYPTED}, {@code EVIDENCE_UNREADABLE} */
    static void require(byte[] content) {
        if (pages(content) == 0) {
            throw CheckFile.unreadable();
        }
    }

    private static int pages(byte[] content) {
        try (PdfReader reader = new PdfReader(content)) {
            return reader.getNumberOfPages();
        } catch (BadPasswordException e) {
            throw new RefusedException(
                    EvidenceRefusal.EVIDENCE_ENCRYPTED, "Take the password off the file, then send it again.");
        } catch (IOException | RuntimeException e) {
            // The reader fails in many ways at what is no PDF inside; each of them means the same.
            throw CheckFile.unreadable();
        }
    }
}
