package uk.kerbside.kit.imports;

import uk.kerbside.kit.problem.Refusal;

/** Why a file is refused as a whole. */
public enum ImportRefusal implements Refusal {
    FILE_EMPTY("The file is empty"),
    FILE_NOT_TEXT("The file is not text in UTF-8"),
    FILE_NOT_CSV("The file is not CSV"),
    HEADER_UNEXPECTED("The first line does not name the columns we need");

    private final String title;

    ImportRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return 400;
    }
}
