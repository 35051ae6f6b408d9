package uk.kerbside.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that lie beside the contracts: schemas, samples, the AsyncAPI document. */
final class ContractFiles {
    private ContractFiles() {}

    /** @throws IllegalArgumentException when there is no such file */
    static String text(String path) {
        try (InputStream file = ContractFiles.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("The contracts have no file " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
